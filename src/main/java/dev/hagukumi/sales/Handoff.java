package dev.hagukumi.sales;

import dev.hagukumi.lead.LeadId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The offer of an MQL to sales, and what sales said. A lead has at most one that is open or accepted. */
public record Handoff(
        long id,
        LeadId lead,
        State state,
        Instant offeredAt,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable RejectReason rejectReason,
        @Nullable String comment) {

    public enum State {
        OPEN,
        ACCEPTED,
        QUALIFIED,
        REJECTED
    }
}
