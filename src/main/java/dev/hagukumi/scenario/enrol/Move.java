package dev.hagukumi.scenario.enrol;

import dev.hagukumi.lead.LeadId;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * A message finds a token that waits for it.
 *
 * @param order of the message within its batch
 */
record Move(int order, Message message, String execution, String instance) implements Errand {

    @Override
    public LeadId lead() {
        return message.lead();
    }

    @Override
    public Optional<String> knownInstance() {
        return Optional.of(instance);
    }

    @Override
    public void run(CommandContext command) {
        new MessageEventReceivedCmd(message.name(), execution, Map.of()).execute(command);
    }
}
