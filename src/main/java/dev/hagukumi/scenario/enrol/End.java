package dev.hagukumi.scenario.enrol;

import dev.hagukumi.lead.LeadId;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** A house rule ends an enrolment. */
record End(LeadId lead, String scenario, String instance, String reason) implements Errand {

    @Override
    public Optional<String> knownInstance() {
        return Optional.of(instance);
    }

    @Override
    public void run(CommandContext command) {
        // Whoever came to the end by itself meanwhile has ended.
        new DeleteProcessInstanceCmd(instance, reason, true, true, true, true, false).execute(command);
    }
}
