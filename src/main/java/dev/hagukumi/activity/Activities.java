package dev.hagukumi.activity;

import dev.hagukumi.lead.LeadId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** The append-only log of what leads did. */
public interface Activities {

    /** Records activities durably (in the caller's transaction, if any); the pipeline works them off afterwards. */
    void record(List<NewActivity> activities);

    /** Those of the leads who ever followed a link in a mail of ours or answered one; machines do not count. One query. */
    Set<LeadId> whoReactedToMails(Collection<LeadId> leads);

    /** What the lead did, newest first. */
    Page<Activity> of(LeadId lead, Pageable page);
}
