package dev.hagukumi.sales;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.StageMove;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Offers qualified leads to sales and takes the answer; moves the lead's stage along as far as the law of the stages allows. */
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

    /**
     * Sales takes the lead: SAL.
     *
     * @return why the lead stayed where it is, where the answer came too late; the answer is kept all the same
     * @throws NoOpenHandoff where none is open
     */
    Optional<StageMove.Refused> accept(LeadId lead, String by);

    /**
     * Sales gives the lead back: RECYCLED. Possible while open or accepted.
     *
     * @param comment in the rep's own words; {@link RejectReason#OTHER} needs one
     * @return as {@link #accept}
     * @throws NoOpenHandoff where none is open or accepted
     */
    Optional<StageMove.Refused> reject(LeadId lead, RejectReason reason, @Nullable String comment, String by);

    /**
     * Sales says it will close: SQL.
     *
     * @return as {@link #accept}
     * @throws NoOpenHandoff where none is accepted
     */
    Optional<StageMove.Refused> qualify(LeadId lead, String by);

    /** All handoffs of the lead, newest first. */
    List<Handoff> of(LeadId lead);
}
