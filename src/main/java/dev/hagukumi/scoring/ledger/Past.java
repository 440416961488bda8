package dev.hagukumi.scoring.ledger;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.scoring.rulebook.Grant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was earned before, as far as it matters to a batch; shared by the books of the batch, which add to it. */
final class Past {
    /** What earned already: an activity by a rule, or an object by a rule. */
    sealed interface Earned {}

    record Once(LeadId lead, String code, String object) implements Earned {}

    record ByActivity(long activity, String code) implements Earned {}

    /** All that a rule ever gave a lead. */
    record Whole(LeadId lead, String code) {}

    private final Set<Earned> earned = new HashSet<>();
    private final Map<Whole, Integer> given = new HashMap<>();

    static Optional<Once> once(LeadId lead, Grant grant) {
        return Optional.ofNullable(grant.object()).map(object -> new Once(lead, grant.code(), object));
    }

    void earned(Earned what) {
        earned.add(what);
    }

    void given(Whole what, int points) {
        given.put(what, points);
    }

    /** Whether this is the first time; from now on it is not. */
    boolean isNew(LeadId lead, long activity, Grant grant) {
        var once = once(lead, grant);
        if (once.isPresent() && earned.contains(once.get())) return false;
        if (!earned.add(new ByActivity(activity, grant.code()))) return false;
        once.ifPresent(earned::add);
        return true;
    }

    /** What the rule gave the lead so far, which from now on is this. */
    int givenUntilNow(LeadId lead, Grant grant) {
        var before = given.put(new Whole(lead, grant.code()), grant.points());
        return before == null ? 0 : before;
    }
}
