package dev.hagukumi.scoring.rebuild;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.scoring.ScoreRebuilds;
import dev.hagukumi.scoring.ledger.RebuildLedgers;
import dev.hagukumi.scoring.rebuild.RebuildTable.Place;
import dev.hagukumi.scoring.rulebook.RuleSet;
import dev.hagukumi.scoring.rulebook.RulesInForce;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rebuilds in chunks of leads of one shard, each in one transaction with its progress: whatever dies in between, the sums hold
 * and the rest is taken up where it was left. The pipeline waits for a chunk of one of its shards at most.
 */
@Component
class RebuildScores implements ScoreRebuilds {
    private static final int CHUNK = 100;
    private static final int SHARDS = RebuildLedgers.SHARDS;

    private final RebuildTable table;
    private final RebuildLedgers ledgers;
    private final RulesInForce rules;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RebuildScores(
            RebuildTable table,
            RebuildLedgers ledgers,
            RulesInForce rules,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.ledgers = ledgers;
        this.rules = rules;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Rebuild order(String by) {
        table.order(rules.current().version(), by, clock.now());
        return latest().orElseThrow();
    }

    @Override
    public Optional<Rebuild> latest() {
        return table.latest();
    }

    /** Does the next chunk of the rebuild that runs; answers whether there was one. */
    boolean doNext() {
        try (var loan = rules.borrow()) {
            return Objects.requireNonNull(transaction.execute(status ->
                    table.claim().map(place -> chunk(place, loan.rules())).isPresent()));
        }
    }

    private Place chunk(Place place, RuleSet ruleSet) {
        if (!place.ruleSet().equals(ruleSet.version())) {
            table.end(place, Outcome.RULES_CHANGED, clock.now());
            return place;
        }
        var leads = table.next(place, SHARDS, CHUNK);
        if (leads.isEmpty() && place.shard() == SHARDS - 1) {
            table.end(place, Outcome.FINISHED, clock.now());
            return place;
        }
        var next = leads.isEmpty()
                ? new Place(place.rebuild(), place.ruleSet(), place.shard() + 1, 0)
                : new Place(place.rebuild(), place.ruleSet(), place.shard(), last(leads));
        table.advance(next, leads.size(), leads.isEmpty() ? List.of() : ledgers.rebuild(leads, ruleSet, clock.now()));
        return next;
    }

    private static long last(List<LeadId> leads) {
        return leads.get(leads.size() - 1).value();
    }
}
