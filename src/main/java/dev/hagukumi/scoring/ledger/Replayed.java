package dev.hagukumi.scoring.ledger;

import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.scoring.Grade;
import dev.hagukumi.scoring.Rank;
import dev.hagukumi.scoring.rulebook.Trail;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a life ends by a rule set.
 *
 * @param signals in the order in which they were raised
 * @param fired the codes of all rules that awarded or qualified
 */
public record Replayed(
        Map<String, Integer> scores,
        Rank rank,
        Grade grade,
        LifecycleStage stage,
        List<String> signals,
        Set<String> fired,
        List<Line> lines,
        Trail.State trail) {

    /** A line of the ledger. */
    public record Line(String score, String code, long activity, int points) {}
}
