package dev.hagukumi.lead;

/** How far a lead has come on the way to an order. */
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
    DISQUALIFIED
}
