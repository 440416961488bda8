package dev.hagukumi.scenario.enrol;

import dev.hagukumi.mail.Unsubscribed;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever wants no mail of ours any more leaves every scenario that is not meant for them. */
@Component
class LeadOnUnsubscribed {
    private final TellScenarios scenarios;

    LeadOnUnsubscribed(TellScenarios scenarios) {
        this.scenarios = scenarios;
    }

    @EventListener
    void on(Unsubscribed reader) {
        scenarios.end(Map.of(reader.lead(), HouseRule.UNSUBSCRIBED));
    }
}
