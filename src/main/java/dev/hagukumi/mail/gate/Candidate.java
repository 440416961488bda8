package dev.hagukumi.mail.gate;

import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.mail.template.Purpose;
import java.time.Instant;

/** What the gate looks at in a mail. */
public record Candidate(LeadId lead, EmailAddress recipient, Purpose purpose, Instant expiresAt) {}
