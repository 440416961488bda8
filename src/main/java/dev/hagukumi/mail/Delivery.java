package dev.hagukumi.mail;

import dev.hagukumi.lead.LeadId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One logical mail and what became of it.
 *
 * @param mail its name, e.g. {@code reminder}
 * @param verdict what the gate said, as text; {@code null} while it has not been asked
 * @param messageId of the message's header, fixed when the row is written
 */
public record Delivery(
        long id,
        LeadId lead,
        String mail,
        String scenario,
        String step,
        int occurrence,
        State state,
        @Nullable String verdict,
        String messageId,
        Instant queuedAt,
        @Nullable Instant sentAt) {

    /** The life of one logical mail. */
    public enum State {
        QUEUED,
        CLAIMED,
        SENDING,
        SENT,
        RETRY,
        WITHHELD,
        BOUNCED,
        IN_DOUBT
    }
}
