package dev.hagukumi.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recomputes all scores from what leads did, under the rules in force, while the system runs. */
public interface ScoreRebuilds {

    /**
     * A rebuild and how far it has come.
     *
     * @param ruleSet version it was ordered under; it ends where other rules are put in force meanwhile
     * @param leads looked at so far
     * @param changed of them, those whose scores or rank are others now
     * @param outcome {@code null} while it runs
     * @param examples the first that changed
     */
    record Rebuild(
            long id,
            String ruleSet,
            Instant startedAt,
            String startedBy,
            int leads,
            int changed,
            @Nullable Instant endedAt,
            @Nullable Outcome outcome,
            List<Change> examples) {}

    enum Outcome {
        FINISHED,
        RULES_CHANGED
    }

    record Change(long lead, Map<String, Integer> scoresWere, Map<String, Integer> scores, Rank rankWas, Rank rank) {}

    /** Orders a rebuild; where one is running, answers that. It goes on by itself, on any node, after a restart too. */
    Rebuild order(String by);

    /** The latest. */
    Optional<Rebuild> latest();
}
