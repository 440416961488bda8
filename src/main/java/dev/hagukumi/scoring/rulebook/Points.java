package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.scoring.Grade;
import dev.hagukumi.scoring.Rank;
import dev.hagukumi.scoring.facts.Threshold;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbers of {@code points.yaml}. What a rule may do without may be missing. */
record Points(
        Map<String, ReactionPoints> reactions,
        List<PageWeight> pages,
        @Nullable FrequencyPoints frequency,
        @Nullable SilencePoints silence,
        List<TraitPoints> fit,
        Map<String, Integer> thresholds,
        Bands<Rank> ranks,
        Bands<Grade> grades,
        Set<String> signals) {

    static final Points NONE = new Points(
            Map.of(),
            List.of(),
            null,
            null,
            List.of(),
            Map.of(),
            new Bands<>(Rank.class, List.of()),
            new Bands<>(Grade.class, List.of()),
            Set.of());

    List<Threshold> thresholdFacts() {
        return thresholds.entrySet().stream()
                .map(each -> new Threshold(each.getKey(), each.getValue()))
                .toList();
    }
}
