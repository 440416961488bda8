package dev.hagukumi.scenario.check;

import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Versions in force that were published before and do not fit any more, because a check is new or a date has passed. They stay
 * and keep their leads; one that cannot be run takes no new ones.
 */
@Component
public class UnfitScenarios {
    private volatile Map<String, Judgement> byDefinition = Map.of();

    /** What the last look at everything in force brought. */
    public void found(Map<String, Judgement> unfit) {
        byDefinition = Map.copyOf(unfit);
    }

    public boolean takesNoLeads(String definition) {
        var judgement = byDefinition.get(definition);
        return judgement != null && judgement.stops();
    }

    Map<String, Judgement> all() {
        return byDefinition;
    }
}
