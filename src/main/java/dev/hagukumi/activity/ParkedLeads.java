package dev.hagukumi.activity;

import dev.hagukumi.lead.LeadId;
import java.time.Instant;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** Leads whose activities could not be worked off: their activities wait, in order, until an operator replays them. */
public interface ParkedLeads {

    /** @param activity the first that failed */
    record ParkedLead(LeadId lead, long activity, String error, Instant at) {}

    Page<ParkedLead> list(Pageable page);

    /** Puts the lead's waiting activities back to work. Answers false where the lead is not parked. */
    boolean replay(LeadId lead);
}
