package dev.hagukumi.mail.tracking;

import dev.hagukumi.lead.LeadId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The delivery a token belongs to. */
record SeenMail(
        long delivery,
        LeadId lead,
        String mail,
        String scenario,
        String step,
        @Nullable Instant sentAt) {

    /** What the activities of this mail are about; the same name as in its {@code MailSent}. */
    String object() {
        return mail + "#" + delivery;
    }
}
