package dev.hagukumi.scenario.step;

import dev.hagukumi.sales.Brief;
import dev.hagukumi.sales.Briefs;
import dev.hagukumi.sales.Briefs.Outdated;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Writes the brief of a handoff anew, in a transaction of its own: what fails for one lead holds up no other. */
@Component
class RewriteBrief {
    private static final Logger LOG = LoggerFactory.getLogger(RewriteBrief.class);

    private final Briefs briefs;
    private final ShowBrief show;
    private final CommandExecutor engine;
    private final TransactionOperations transaction;

    RewriteBrief(Briefs briefs, ShowBrief show, CommandExecutor engine, TransactionOperations transaction) {
        this.briefs = briefs;
        this.show = show;
        this.engine = engine;
        this.transaction = transaction;
    }

    void of(Outdated outdated) {
        try {
            transaction.executeWithoutResult(tx -> {
                var brief = briefs.of(outdated.handoff());
                engine.execute(command -> {
                    rewrite(command, outdated, brief);
                    return null;
                });
            });
        } catch (OptimisticLockingException e) {
            LOG.debug("Sales is at work on the handoff of lead {}; its brief comes later.", lead(outdated), e);
        } catch (RuntimeException e) {
            LOG.warn("The brief of lead {} could not be written anew; it is tried again later.", lead(outdated), e);
        }
    }

    private void rewrite(CommandContext command, Outdated outdated, Brief brief) {
        var instance = command.getExecutionManager().findExecutionById(outdated.heldBy());
        if (instance == null) return;
        show.variables(outdated.handoff().lead(), brief).forEach(instance::setVariable);
        for (var task : command.getTaskManager().findTasksByProcessInstanceId(outdated.heldBy()))
            ShowBrief.on(task, brief.subject(), brief.urgency());
    }

    private static String lead(Outdated outdated) {
        return outdated.handoff().lead().toString();
    }
}
