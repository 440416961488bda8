package dev.hagukumi.sales;

import dev.hagukumi.lead.LeadId;
import java.util.List;

/** What a rep needs at a glance, and whether it still tells the truth. */
public interface Briefs {

    /** As it is now. */
    Brief of(LeadId lead);

    /** The same for a handoff, which tells that from now on. */
    Brief of(Handoff handoff);

    /**
     * Looks at handoffs that still bind and that nobody looked at for a while, whose leads have by now another score, rank, grade
     * or stage than their brief tells. A few statements whatever their number; a handoff is in the hands of one node.
     *
     * @param most how many to look at
     */
    Look look(int most);

    /**
     * What a look brought.
     *
     * @param looked at so many
     * @param outdated those whose brief is to be written anew
     */
    record Look(int looked, List<Outdated> outdated) {}

    /**
     * A handoff whose brief tells what was.
     *
     * @param heldBy id of what keeps it open, which shows the brief
     */
    record Outdated(Handoff handoff, String heldBy) {}
}
