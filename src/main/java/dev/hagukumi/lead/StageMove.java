package dev.hagukumi.lead;

import dev.hagukumi.lead.LifecycleStage.By;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead goes to another stage.
 *
 * @param from {@code null} in an order to move, and the stage really left in a report of it
 * @param person user's name of who orders it by hand
 */
public record StageMove(
        LeadId lead,
        @Nullable LifecycleStage from,
        LifecycleStage to,
        By by,
        String because,
        @Nullable String person) {

    /** An order to move. */
    public static StageMove to(LeadId lead, LifecycleStage to, By by, String because) {
        return new StageMove(lead, null, to, by, because, null);
    }

    /** Somebody who works here corrects what we hold. */
    public static StageMove byHand(LeadId lead, LifecycleStage to, String because, String person) {
        return new StageMove(lead, null, to, By.PEOPLE, because, person);
    }

    /** This order, as it was carried out. */
    public StageMove from(LifecycleStage left) {
        return new StageMove(lead, left, to, by, because, person);
    }

    /** An order that the law of the stages does not allow; the lead stays where it is. */
    public record Refused(StageMove order, LifecycleStage at, String because) {}

    /** What became of orders: those carried out, and those refused. Who was there already is in neither. */
    public record Outcome(List<StageMove> made, List<Refused> refused) {}
}
