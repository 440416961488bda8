package dev.hagukumi.scoring.ledger;

import dev.hagukumi.activity.Activity;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LifecycleStage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What a lead did, and where people moved it, as far as it is judged again.
 *
 * @param begin the stage and the scores it begins with
 * @param activities in any order
 * @param moves by people, in any order; those of the rules are judged anew
 */
public record Life(LeadId lead, ZoneId zone, Begin begin, List<Activity> activities, List<Moved> moves) {

    public record Begin(LifecycleStage stage, Map<String, Integer> scores) {
        public static final Begin NEW = new Begin(LifecycleStage.NEW, Map.of());
    }

    public record Moved(Instant at, LifecycleStage to) {}
}
