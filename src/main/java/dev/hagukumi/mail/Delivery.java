package dev.hagukumi.mail;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.mail.Verdict.Said;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One logical mail and what became of it.
 *
 * @param mail its name, e.g. {@code reminder}
 * @param said what was said of it, by the gate or a person; {@code null} while nobody was asked
 * @param outcome the mail server's last word; {@code null} while it has said none
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
        @Nullable Said said,
        @Nullable String outcome,
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
        /** Begun, and nobody but the mail server knows whether it took the mail; a person decides. */
        IN_DOUBT,
        /** Stands still with its stream or scenario until a person lets it go. */
        PAUSED,
        /** Should have left long ago, while nothing was running; a person decides. */
        OVERDUE
    }
}
