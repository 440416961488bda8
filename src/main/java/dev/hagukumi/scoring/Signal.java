package dev.hagukumi.scoring;

import dev.hagukumi.lead.LeadId;

/**
 * A named business fact that a rule raised, e.g. {@code ReadyForSales}; scenarios start on it or wait for it.
 *
 * @param activity the one that led to it
 */
public record Signal(LeadId lead, String name, long activity) {}
