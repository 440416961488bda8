package dev.hagukumi.sales;

import dev.hagukumi.lead.LeadId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The offer of an MQL to sales, and what sales said. A lead has at most one that is open or accepted.
 *
 * @param answeredAt when sales last answered: accepted, qualified or rejected; {@code null} while it is open
 * @param answeredBy user id of the rep who last answered
 * @param comment of a rejection, in the rep's own words
 * @param closedBecause why it is open no more though sales never came to an end with it
 */
public record Handoff(
        long id,
        LeadId lead,
        State state,
        Instant offeredAt,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable RejectReason rejectReason,
        @Nullable String comment,
        @Nullable String closedBecause) {

    public enum State {
        OPEN,
        ACCEPTED,
        QUALIFIED,
        REJECTED,
        CLOSED
    }
}
