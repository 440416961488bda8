package dev.hagukumi.scenario.enrol;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.StageChanged;
import dev.hagukumi.scenario.vocabulary.MessageVocabulary;
import java.util.LinkedHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Leads on who came to a stage, whoever moved them there, and ends what a house rule ends. */
@Component
class LeadOnStageChanged {
    private final TellScenarios scenarios;

    LeadOnStageChanged(TellScenarios scenarios) {
        this.scenarios = scenarios;
    }

    @EventListener
    void on(StageChanged changed) {
        var ends = new LinkedHashMap<LeadId, HouseRule>();
        for (var move : changed.moves()) {
            ends.remove(move.lead());
            HouseRule.of(move.to()).ifPresent(rule -> ends.put(move.lead(), rule));
        }
        scenarios.end(ends);
        scenarios.say(changed.moves().stream()
                .map(move -> new Message(move.lead(), MessageVocabulary.entered(move.to())))
                .toList());
    }
}
