package dev.hagukumi.sales;

import dev.hagukumi.lead.LeadId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Offers qualified leads to sales and takes the answer; moves the lead's stage along. */
public interface Handoffs {

    /** Offers the lead; one that is already open is answered again, none is made twice. */
    Handoff offer(LeadId lead);

    /** Sales takes the lead: SAL. @throws NoOpenHandoff where none is open */
    void accept(LeadId lead, String by);

    /** Sales gives the lead back: RECYCLED. Possible while open or accepted. */
    void reject(LeadId lead, RejectReason reason, @Nullable String comment, String by);

    /** Sales says it will close: SQL. @throws NoOpenHandoff where none is accepted */
    void qualify(LeadId lead, String by);

    /** All handoffs of the lead, newest first. */
    List<Handoff> of(LeadId lead);

    /** What a rep needs at a glance: who, scores, awards and latest activities, each as text of at most 10 lines. */
    Brief brief(LeadId lead);

    record Brief(String who, String company, String scores, String awards, String activities) {}
}
