package dev.hagukumi.sales;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.platform.NotFound;

/** The lead has no handoff that could be answered. */
public class NoOpenHandoff extends NotFound {
    public NoOpenHandoff(LeadId lead) {
        super("lead " + lead + " has no handoff that waits for this answer");
    }
}
