package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.scoring.facts.Threshold;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The numbers of {@code points.yaml}. */
record Points(
        Map<String, ReactionPoints> reactions,
        List<PageWeight> pages,
        Map<String, Integer> thresholds,
        Set<String> signals) {

    List<Threshold> thresholdFacts() {
        return thresholds.entrySet().stream()
                .map(each -> new Threshold(each.getKey(), each.getValue()))
                .toList();
    }
}
