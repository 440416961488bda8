package dev.hagukumi.scenario.enrol;

import dev.hagukumi.bench.engine.FollowUp;
import dev.hagukumi.lead.LeadId;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Gives a batch of messages to the scenarios the way the pipeline does, in one transaction. */
public final class BenchEnrol {
    /** How it is found who waits for a message. */
    public static final String MOVES = FindTargets.MOVES;

    private final FindTargets find;
    private final LeadOn leadOn;
    private final MessageInbox inbox;
    private final CommandExecutor commands;
    private final TransactionOperations transaction;
    private final JdbcTemplate jdbc;

    BenchEnrol(
            FindTargets find,
            LeadOn leadOn,
            MessageInbox inbox,
            CommandExecutor commands,
            TransactionOperations transaction,
            JdbcTemplate jdbc) {
        this.find = find;
        this.leadOn = leadOn;
        this.inbox = inbox;
        this.commands = commands;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** @param withVariables also those three that the peers set; a real enrolment has none */
    public void lead(long first, int count, String message, boolean withVariables) {
        var messages = LongStream.range(first, first + count)
                .mapToObj(lead -> new Message(new LeadId(lead), message))
                .toList();
        transaction.executeWithoutResult(tx -> {
            jdbc.queryForObject("select follow_indexes()", String.class);
            var moves = find.moves(messages);
            var starts = find.starts(messages);
            if (moves.size() + starts.size() != count)
                throw new IllegalStateException(
                        message + " moves " + moves.size() + " and starts " + starts.size() + " of " + count);
            var errands = Stream.<Errand>concat(starts.stream(), moves.stream()).toList();
            if (withVariables) withVariables(errands);
            else leadOn.all(errands);
            inbox.keepEarly(messages, starts, moves);
        });
    }

    private void withVariables(List<Errand> errands) {
        commands.execute(command -> {
            leadOn.all(errands);
            if (errands.stream().anyMatch(Start.class::isInstance)) setVariables(command);
            return null;
        });
    }

    private static void setVariables(CommandContext command) {
        for (var execution : command.getDbEntityManager().getCachedEntitiesByType(ExecutionEntity.class))
            if (execution.isProcessInstanceExecution())
                execution.setVariablesLocal(FollowUp.variables(Long.parseLong(execution.getBusinessKey())));
    }
}
