package dev.hagukumi.scoring.ledger;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.scoring.facts.Standing;
import dev.hagukumi.scoring.facts.Total;
import dev.hagukumi.scoring.rulebook.Grant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One lead's open page of the ledger while a batch is scored: balances, stage, and what already earned. */
final class LeadBook {
    private static final String ENGAGEMENT = "engagement";

    private final LeadId lead;
    private final int page;
    private final Map<String, Integer> balances;
    private final Past past;
    private LifecycleStage stage;
    private int earnedSinceReturn;

    LeadBook(LeadId lead, LifecycleStage stage, OpenPage page, Past past) {
        this.lead = lead;
        this.stage = stage;
        this.page = page.number();
        this.balances = new TreeMap<>(page.balances());
        this.earnedSinceReturn = page.earnedSinceReturn();
        this.past = past;
    }

    LeadId lead() {
        return lead;
    }

    LifecycleStage stage() {
        return stage;
    }

    Map<String, Integer> balances() {
        return Map.copyOf(balances);
    }

    void moveTo(LifecycleStage next) {
        stage = next;
        earnedSinceReturn = 0;
    }

    /** Takes what of the grant is new, never below a score of 0, and answers the line; empty where nothing is. */
    Optional<Entry> take(long activity, Grant grant) {
        if (!past.isNew(lead, activity, grant)) return Optional.empty();
        var points = grant.whole() ? grant.points() - past.givenUntilNow(lead, grant) : grant.points();
        if (grant.whole() && points == 0) return Optional.empty();
        var balance = balance(grant.score());
        var taken = Math.max(points, -balance);
        balances.put(grant.score(), balance + taken);
        if (grant.score().equals(ENGAGEMENT) && stage.hasReturned()) earnedSinceReturn += taken;
        return Optional.of(new Entry(lead, page, activity, grant, taken, balance + taken));
    }

    int balance(String score) {
        return balances.getOrDefault(score, 0);
    }

    Standing standing() {
        return Standing.at(stage, earnedSinceReturn);
    }

    List<Total> totals(Collection<String> scores, Map<String, Integer> before) {
        return scores.stream()
                .map(score -> new Total(score, before.getOrDefault(score, 0), balance(score)))
                .toList();
    }
}
