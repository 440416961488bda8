package dev.hagukumi.sales;

import dev.hagukumi.lead.LeadId;

/** Sales gave a lead back, with a reason; it is RECYCLED by now, or where the answer came too late, where it was. */
public record HandoffRejected(long handoff, LeadId lead) {}
