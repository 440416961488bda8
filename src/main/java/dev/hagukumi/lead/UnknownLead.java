package dev.hagukumi.lead;

import dev.hagukumi.platform.NotFound;

/** No lead has this id. */
public class UnknownLead extends NotFound {
    public UnknownLead(LeadId id) {
        super("there is no lead " + id);
    }
}
