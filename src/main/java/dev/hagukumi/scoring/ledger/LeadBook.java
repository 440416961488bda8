package dev.hagukumi.scoring.ledger;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LeadProfile;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.scoring.facts.Standing;
import dev.hagukumi.scoring.facts.Total;
import dev.hagukumi.scoring.rulebook.Grant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One lead's open page of the ledger while a batch is scored: balances, stage, and what already earned. */
final class LeadBook {
    /** Stages a lead came back to; what it earned before does not count again. */
    static final Set<LifecycleStage> RETURNED = EnumSet.of(LifecycleStage.RECYCLED, LifecycleStage.LOST);

    private static final String ENGAGEMENT = "engagement";

    /** What earned already: an activity by a rule, or an object by a rule. */
    sealed interface Earned {
        record Once(LeadId lead, String code, String object) implements Earned {}

        record ByActivity(long activity, String code) implements Earned {}

        static Optional<Once> once(LeadId lead, Grant grant) {
            return Optional.ofNullable(grant.object()).map(object -> new Once(lead, grant.code(), object));
        }
    }

    private final LeadProfile lead;
    private final Map<String, Integer> balances;
    private final Set<Earned> earned;
    private LifecycleStage stage;
    private int earnedSinceReturn;

    /** @param earned what earned before; shared by the books of a batch and added to */
    LeadBook(LeadProfile lead, Map<String, Integer> balances, int earnedSinceReturn, Set<Earned> earned) {
        this.lead = lead;
        this.balances = new TreeMap<>(balances);
        this.stage = lead.stage();
        this.earnedSinceReturn = earnedSinceReturn;
        this.earned = earned;
    }

    LeadId lead() {
        return lead.id();
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

    /** Whether this is the first time; from now on it is not. */
    boolean isNew(long activity, Grant grant) {
        var once = Earned.once(lead(), grant);
        if (once.isPresent() && earned.contains(once.get())) return false;
        if (!earned.add(new Earned.ByActivity(activity, grant.code()))) return false;
        once.ifPresent(earned::add);
        return true;
    }

    /** Takes the points, never below 0, and answers what was really taken. */
    int take(Grant grant) {
        var balance = balances.getOrDefault(grant.score(), 0);
        var taken = Math.max(grant.points(), -balance);
        balances.put(grant.score(), balance + taken);
        if (grant.score().equals(ENGAGEMENT) && RETURNED.contains(stage)) earnedSinceReturn += taken;
        return taken;
    }

    int balance(String score) {
        return balances.getOrDefault(score, 0);
    }

    Standing standing() {
        return new Standing(stage, RETURNED.contains(stage) ? earnedSinceReturn : 0);
    }

    List<Total> totals(Collection<String> scores, Map<String, Integer> before) {
        return scores.stream()
                .map(score -> new Total(score, before.getOrDefault(score, 0), balance(score)))
                .toList();
    }
}
