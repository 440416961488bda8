package dev.hagukumi.lead;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** By what else a lead is known, who else was said to be it, and why it stands where it stands. */
public interface LeadIdentity {

    /** An alias of the lead. */
    record Known(Alias alias, Instant since, boolean claimed) {}

    /** An alias that was said of two leads; the first keeps it, nothing is merged. */
    record Conflict(Alias alias, LeadId heldBy, LeadId claimedBy, Instant at) {}

    /**
     * The last move of the lead.
     *
     * @param because in the words of who moved it: a rule, a rep, a person
     */
    record LastMove(LifecycleStage from, LifecycleStage to, String because, Optional<String> person, Instant at) {}

    /** The latest first. */
    List<Known> aliases(LeadId lead);

    /** Those the lead holds and those it was said to bear, the latest first. */
    List<Conflict> conflicts(LeadId lead);

    /** Empty where it never moved. */
    Optional<LastMove> lastMove(LeadId lead);
}
