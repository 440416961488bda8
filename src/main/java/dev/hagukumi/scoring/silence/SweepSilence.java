package dev.hagukumi.scoring.silence;

import dev.hagukumi.activity.Activities;
import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.activity.NewActivity;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.scoring.rulebook.RuleSet;
import dev.hagukumi.scoring.rulebook.RulesInForce;
import dev.hagukumi.scoring.silence.SweepTable.Unanswered;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records {@code FellSilent} for each lead that answered nothing for long enough, dated when that was so; the pipeline does the
 * rest. The activity's name holds the silent period, so that it is recorded once however often a sweep is cut off or repeated.
 */
@Component
class SweepSilence {
    private static final int CHUNK = 500;
    private static final Unanswered FIRST = new Unanswered(new LeadId(1), Instant.EPOCH, ZoneOffset.UTC);

    private final SweepTable table;
    private final Activities activities;
    private final RulesInForce rules;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SweepSilence(
            SweepTable table,
            Activities activities,
            RulesInForce rules,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.activities = activities;
        this.rules = rules;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Sweeps the present business day, unless that was done. Answers how many leads fell silent. */
    int sweep() {
        return sweep(clock.now());
    }

    int sweep(Instant now) {
        var behind = Optional.of(FIRST);
        var all = 0;
        while (behind.isPresent()) {
            var from = behind.get();
            var chunk = Objects.requireNonNull(transaction.execute(status -> chunk(now, from)));
            all += chunk.silent();
            behind = chunk.last();
        }
        return all;
    }

    /** @param last where to go on; empty at the end */
    private record Chunk(int silent, Optional<Unanswered> last) {}

    private Chunk chunk(Instant now, Unanswered behind) {
        var day = table.businessDay(now);
        if (!table.claim(day)) return new Chunk(0, Optional.empty());
        var ruleSet = rules.current();
        var candidates = ruleSet.silentBefore(now)
                .map(before -> table.next(before, behind, CHUNK))
                .orElse(List.of());
        var silent = candidates.stream()
                .flatMap(lead -> fellSilent(lead, now, ruleSet).stream())
                .toList();
        activities.record(silent);
        if (candidates.size() < CHUNK) {
            table.swept(day);
            return new Chunk(silent.size(), Optional.empty());
        }
        return new Chunk(silent.size(), Optional.of(candidates.get(CHUNK - 1)));
    }

    private static Optional<NewActivity> fellSilent(Unanswered lead, Instant now, RuleSet rules) {
        return rules.silenceFalls(lead.since(), lead.zone())
                .filter(at -> !at.isAfter(now))
                .map(at -> new NewActivity(
                        "silence:" + lead.lead() + ":" + lead.since(),
                        lead.lead(),
                        ActivityType.FELL_SILENT,
                        at,
                        RuleSet.silentSince(lead.since()),
                        null));
    }
}
