package dev.hagukumi.mail.gate;

import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.mail.Verdict.Said;
import dev.hagukumi.mail.template.Purpose;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the gate looks at in a mail.
 *
 * @param delivery its row in the ledger
 * @param priority from 1, sent first, to 9
 * @param sender the address it comes from
 * @param turn the instant that was given to it for the sake of the pace; {@code null} where none was
 * @param before the verdict it got when it was judged before
 */
public record Candidate(
        long delivery,
        LeadId lead,
        EmailAddress recipient,
        Purpose purpose,
        String stream,
        String scenario,
        int priority,
        Instant expiresAt,
        String sender,
        @Nullable Instant turn,
        @Nullable Said before) {

    boolean transactional() {
        return purpose == Purpose.TRANSACTIONAL;
    }
}
