package dev.hagukumi.sales;

import dev.hagukumi.lead.LeadId;

/** Sales took a lead, which is SAL by now. */
public record HandoffAccepted(long handoff, LeadId lead) {}
