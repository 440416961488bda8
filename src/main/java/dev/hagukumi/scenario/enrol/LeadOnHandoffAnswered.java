package dev.hagukumi.scenario.enrol;

import dev.hagukumi.sales.HandoffAccepted;
import dev.hagukumi.sales.HandoffRejected;
import dev.hagukumi.scenario.vocabulary.MessageVocabulary;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Leads on whom sales took or gave back. */
@Component
class LeadOnHandoffAnswered {
    private final TellScenarios scenarios;

    LeadOnHandoffAnswered(TellScenarios scenarios) {
        this.scenarios = scenarios;
    }

    @EventListener
    void on(HandoffAccepted answer) {
        scenarios.say(List.of(new Message(answer.lead(), MessageVocabulary.HANDOFF_ACCEPTED)));
    }

    @EventListener
    void on(HandoffRejected answer) {
        scenarios.say(List.of(new Message(answer.lead(), MessageVocabulary.HANDOFF_REJECTED)));
    }
}
