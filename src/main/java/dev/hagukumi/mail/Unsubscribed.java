package dev.hagukumi.mail;

import dev.hagukumi.lead.LeadId;
import java.time.Instant;

/** A lead does not want our mails any more. */
public record Unsubscribed(LeadId lead, Instant at) {}
