package dev.hagukumi.activity.intake;

/** The calls of the tracking API; all but {@code BATCH} carry one item. */
public enum Call {
    IDENTIFY,
    TRACK,
    PAGE,
    BATCH
}
