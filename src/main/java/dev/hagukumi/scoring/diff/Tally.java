package dev.hagukumi.scoring.diff;

import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.lead.LifecycleStage.By;
import dev.hagukumi.scoring.RuleTrials.RulesDiff;
import dev.hagukumi.scoring.RuleTrials.RulesDiff.Changed;
import dev.hagukumi.scoring.RuleTrials.RulesDiff.Crossing;
import dev.hagukumi.scoring.RuleTrials.RulesDiff.Handover;
import dev.hagukumi.scoring.RuleTrials.RulesDiff.Quality;
import dev.hagukumi.scoring.ledger.Life;
import dev.hagukumi.scoring.ledger.Replayed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts, lead by lead, what differs between two rule sets. */
final class Tally {
    private static final int EXAMPLES = 100;
    private static final String HANDED_OVER = "ReadyForSales";

    private final Map<String, Integer> ranks = new TreeMap<>();
    private final Map<String, Integer> scores = new TreeMap<>();
    private final Map<String, Crossing> signals = new TreeMap<>();
    private final List<Changed> examples = new ArrayList<>();
    private Quality current = new Quality(0, 0, 0);
    private Quality other = new Quality(0, 0, 0);
    private boolean outcomes;
    private int leads;

    void add(Life life, Replayed now, Replayed then) {
        leads++;
        var names = new TreeSet<>(now.scores().keySet());
        names.addAll(then.scores().keySet());
        for (var name : names)
            if (!now.scores().getOrDefault(name, 0).equals(then.scores().getOrDefault(name, 0)))
                scores.merge(name, 1, Integer::sum);
        if (now.rank() != then.rank()) ranks.merge(now.rank() + " → " + then.rank(), 1, Integer::sum);
        var crossed = cross(now, then);
        if (crossed || now.rank() != then.rank()) example(life, now, then);
        judge(life, now, then);
    }

    private boolean cross(Replayed now, Replayed then) {
        var crossed = false;
        var raised = new TreeSet<>(now.signals());
        raised.addAll(then.signals());
        for (var signal : raised) {
            var up = !now.signals().contains(signal);
            if (!up && then.signals().contains(signal)) continue;
            signals.merge(
                    signal,
                    up ? new Crossing(1, 0) : new Crossing(0, 1),
                    (a, b) -> new Crossing(a.up() + b.up(), a.down() + b.down()));
            crossed = true;
        }
        return crossed;
    }

    private void example(Life life, Replayed now, Replayed then) {
        if (examples.size() < EXAMPLES)
            examples.add(new Changed(life.lead().value(), now.rank(), then.rank(), now.scores(), then.scores()));
    }

    private void judge(Life life, Replayed now, Replayed then) {
        var outcome = outcome(life);
        if (outcome.isEmpty()) return;
        outcomes = true;
        current = judged(current, outcome.get(), now);
        other = judged(other, outcome.get(), then);
    }

    private static Quality judged(Quality so, boolean good, Replayed replayed) {
        var handedOver = replayed.signals().contains(HANDED_OVER);
        return new Quality(
                so.good() + (handedOver && good ? 1 : 0),
                so.bad() + (handedOver && !good ? 1 : 0),
                so.missed() + (!handedOver && good ? 1 : 0));
    }

    /** What sales made of it in the end; empty where it never answered. */
    private static Optional<Boolean> outcome(Life life) {
        return life.moves().stream()
                .map(Life.Moved::to)
                .filter(stage -> !stage.isReachedBy(By.SILENCE))
                .reduce((earlier, later) -> later)
                .map(LifecycleStage::isTakenBySales);
    }

    RulesDiff result(String currentVersion, String otherVersion) {
        return new RulesDiff(
                currentVersion,
                otherVersion,
                leads,
                ranks,
                scores,
                signals,
                examples,
                outcomes ? new Handover(current, other) : null);
    }
}
