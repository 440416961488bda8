package dev.hagukumi.scenario.enrol;

import dev.hagukumi.lead.LeadId;
import java.util.Optional;
import org.camunda.bpm.engine.impl.MessageCorrelationBuilderImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * A message finds a scenario that the lead may enter.
 *
 * @param order of the message within its batch
 * @param definition the version in force
 */
record Start(int order, Message message, String scenario, String definition) implements Errand {

    @Override
    public LeadId lead() {
        return message.lead();
    }

    @Override
    public Optional<String> knownInstance() {
        return Optional.empty();
    }

    @Override
    public void run(CommandContext command) {
        new MessageCorrelationBuilderImpl(command, message.name())
                .processDefinitionId(definition)
                .processInstanceBusinessKey(lead().toString())
                .correlateStartMessage();
    }
}
