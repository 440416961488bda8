package dev.hagukumi.mail.outbox;

import dev.hagukumi.lead.LeadProfile;
import dev.hagukumi.mail.MailOrder;
import dev.hagukumi.mail.template.FrontMatter;
import java.time.Instant;

/** Everything about a mail that never changes again once it stands in the outbox. */
record FrozenMail(
        MailOrder order,
        LeadProfile lead,
        long template,
        FrontMatter head,
        String messageId,
        Instant queuedAt,
        Instant expiresAt) {}
