package dev.hagukumi.sales;

import dev.hagukumi.lead.LeadId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Offers qualified leads to sales and takes the answer; moves the lead's stage along. */
public interface Handoffs {

    /**
     * Offers the lead; one that is already open or accepted is answered again, none is made twice.
     *
     * @param heldBy id of what keeps the handoff open; with it the handoff ends
     */
    Handoff offer(LeadId lead, String heldBy);

    /**
     * What held the handoff open has ended: where sales had not come to an end with it, the handoff is closed and the lead goes
     * back to nurturing.
     */
    void close(String heldBy, String because);

    /** Sales takes the lead: SAL. @throws NoOpenHandoff where none is open */
    void accept(LeadId lead, String by);

    /**
     * Sales gives the lead back: RECYCLED. Possible while open or accepted.
     *
     * @param comment in the rep's own words; {@link RejectReason#OTHER} needs one
     * @throws NoOpenHandoff where none is open or accepted
     */
    void reject(LeadId lead, RejectReason reason, @Nullable String comment, String by);

    /** Sales says it will close: SQL. @throws NoOpenHandoff where none is accepted */
    void qualify(LeadId lead, String by);

    /** All handoffs of the lead, newest first. */
    List<Handoff> of(LeadId lead);
}
