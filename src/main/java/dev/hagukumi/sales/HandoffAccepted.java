package dev.hagukumi.sales;

import dev.hagukumi.lead.LeadId;

/** Sales took a lead, which is SAL by now, or where the answer came too late, where it was. */
public record HandoffAccepted(long handoff, LeadId lead) {}
