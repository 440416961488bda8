package dev.hagukumi.scoring.ledger;

import dev.hagukumi.scoring.Scores;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Health detail "ledger": down where a score is not the sum of its awards. It reads the whole ledger, so it looks seldom. */
@Component("ledgerHealthIndicator")
class LedgerHealth extends AbstractHealthIndicator {
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int SHOWN = 10;

    private record Look(long nanos, List<String> unbalanced, int count) {}

    private final Scores scores;
    private @Nullable Look last;

    LedgerHealth(Scores scores) {
        super("the ledger could not be read");
        this.scores = scores;
    }

    @Override
    protected synchronized void doHealthCheck(Health.Builder health) {
        var look = last;
        // Elapsed machine time, not business time: moving the clock forward makes no look older.
        if (look == null || System.nanoTime() - look.nanos() > GOOD_FOR.toNanos()) {
            var leads = scores.unbalanced();
            look = new Look(
                    System.nanoTime(),
                    leads.stream().limit(SHOWN).map(String::valueOf).toList(),
                    leads.size());
            last = look;
        }
        if (look.count() == 0) health.up();
        else health.down().withDetail("unbalancedLeads", look.count()).withDetail("first", look.unbalanced());
    }
}
