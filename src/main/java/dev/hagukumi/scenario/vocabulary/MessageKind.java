package dev.hagukumi.scenario.vocabulary;

/** Where a message comes from. There are no others: a model that waits for anything else would wait for ever. */
public enum MessageKind {
    /** The lead did something. */
    ACTIVITY,
    /** A rule said something about the lead. */
    SIGNAL,
    /** The lead came to a stage. */
    STAGE,
    /** Sales took the lead or gave it back. */
    HANDOFF
}
