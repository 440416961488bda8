package dev.hagukumi.mail;

import dev.hagukumi.lead.LeadId;

/**
 * One logical mail: it is sent at most once per (lead, scenario, step, occurrence), whatever version of the scenario asks.
 *
 * @param step the model element that sends
 * @param occurrence counts passes of the same lead through the same step, from 1
 * @param edition under which the mail was published together with its scenario
 * @param mail its name, e.g. {@code reminder}; the locale is the lead's
 */
public record MailOrder(LeadId lead, String scenario, String step, int occurrence, String edition, String mail) {}
