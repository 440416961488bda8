package dev.hagukumi.lead;

import java.util.Arrays;

/** How far a lead has come on the way to an order, and all that a stage means. In the order of the way. */
public enum LifecycleStage {
    /** Known, has not reacted yet. */
    NEW,
    /** Has reacted to something of ours. */
    ENGAGED,
    /** Marketing says warm. */
    MQL,
    /** Sales agrees. */
    SAL,
    /** Sales says it will close. */
    SQL,
    /** In talks: gets no nurturing. */
    NEGOTIATION,
    CUSTOMER,
    LOST,
    /** Handed back by sales for more nurturing. */
    RECYCLED,
    DORMANT,
    DISQUALIFIED;

    /** On whose word a lead goes to another stage. */
    public enum By {
        /** The qualification rules, when an activity is scored. */
        RULES,
        /** The answer of sales to a handoff, or its end. */
        HANDOFF,
        /** What becomes of a deal. */
        DEAL,
        /** A year without any reaction. */
        SILENCE,
        /** Somebody who corrects what we hold, and says why. */
        PEOPLE
    }

    /** The law: whether a lead that is here may go there on this word. Only people may correct anything. */
    public boolean mayBecome(LifecycleStage next, By by) {
        return next != this
                && switch (by) {
                    case RULES -> mayBecomeByRules(next);
                    case HANDOFF -> mayBecomeByHandoff(next);
                    case DEAL -> mayBecomeByDeal(next);
                    case SILENCE -> next == DORMANT && (this == ENGAGED || hasReturned());
                    case PEOPLE -> true;
                };
    }

    /** Both steps at once where the first reaction is warm enough already. */
    private boolean mayBecomeByRules(LifecycleStage next) {
        return switch (next) {
            case ENGAGED -> this == NEW;
            case MQL -> this == NEW || this == ENGAGED || this == DORMANT || hasReturned();
            default -> false;
        };
    }

    private boolean mayBecomeByHandoff(LifecycleStage next) {
        return switch (next) {
            case SAL -> this == MQL;
            case SQL -> this == SAL;
            case RECYCLED -> this == MQL || this == SAL || this == SQL;
            default -> false;
        };
    }

    private boolean mayBecomeByDeal(LifecycleStage next) {
        return switch (next) {
            case NEGOTIATION -> !isOutOfNurturing() || this == CUSTOMER;
            case CUSTOMER, LOST -> this == NEGOTIATION;
            default -> false;
        };
    }

    /** Whether this word may bring a lead here at all. */
    public boolean isReachedBy(By by) {
        return Arrays.stream(values()).anyMatch(from -> from.mayBecome(this, by));
    }

    /** In talks with us, has bought, or is out of the question: gets no marketing, and what nurtured it ends. */
    public boolean isOutOfNurturing() {
        return this == NEGOTIATION || this == CUSTOMER || this == DISQUALIFIED;
    }

    /** Came back from sales; what it earned before does not count again. */
    public boolean hasReturned() {
        return this == LOST || this == RECYCLED;
    }

    /** Offered to sales, which has not come to an end with it. */
    public boolean isWithSales() {
        return this == MQL || this == SAL;
    }

    /** Sales found it worth the work. */
    public boolean isTakenBySales() {
        return this == SAL || this == SQL || this == NEGOTIATION || this == CUSTOMER;
    }

    public boolean isFurtherThan(LifecycleStage other) {
        return compareTo(other) > 0;
    }
}
