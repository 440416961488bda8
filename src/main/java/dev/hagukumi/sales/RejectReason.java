package dev.hagukumi.sales;

/** Why sales gives a lead back. */
public enum RejectReason {
    TOO_EARLY,
    NO_BUDGET,
    NOT_REACHABLE,
    NO_FIT,
    OTHER
}
