package dev.hagukumi.lead;

import org.jspecify.annotations.Nullable;

/** A lead goes to another stage. {@code from} is {@code null} in an order to move, and the stage really left in a report of it. */
public record StageMove(LeadId lead, @Nullable LifecycleStage from, LifecycleStage to, String because) {

    /** An order to move. */
    public static StageMove to(LeadId lead, LifecycleStage to, String because) {
        return new StageMove(lead, null, to, because);
    }
}
