package dev.hagukumi.scenario.enrol;

import dev.hagukumi.scenario.engine.batch.Instances;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;

/**
 * Gives a whole batch of starts and moves to the engine as one command, so that it is written with one flush. Where one of them
 * fails, the whole batch does and its transaction with it: nothing was done, and it is tried again.
 */
@Component
class LeadOn {
    private final CommandExecutor commands;
    private final RuntimeService runtime;

    LeadOn(CommandExecutor commands, RuntimeService runtime) {
        this.commands = commands;
        this.runtime = runtime;
    }

    void all(List<Start> starts, List<Move> moves) {
        if (starts.isEmpty() && moves.isEmpty()) return;
        commands.execute(command -> {
            Instances.ofThisCommand().read(moves.stream().map(Move::instance).toList());
            moves.forEach(move -> runtime.messageEventReceived(move.message().name(), move.execution()));
            starts.forEach(start -> runtime.startProcessInstanceByMessageAndProcessDefinitionId(
                    start.message().name(),
                    start.definition(),
                    start.message().lead().toString()));
            return null;
        });
    }
}
