package dev.hagukumi.activity.intake;

import java.util.List;

/** The calls of the tracking API; {@code BATCH} and {@code IMPORT} carry many items, the others one. */
public enum Call {
    IDENTIFY,
    TRACK,
    PAGE,
    /** A page of an app. */
    SCREEN,
    /** For which company the person works. */
    GROUP,
    /** By which other name the person was known. */
    ALIAS,
    BATCH,
    /** As {@code BATCH}, of things long past: it gives way to what leads do right now. */
    IMPORT;

    /** Those an item may be of. */
    static List<Call> ofOne() {
        return List.of(IDENTIFY, TRACK, PAGE, SCREEN, GROUP, ALIAS);
    }

    public boolean isOfMany() {
        return this == BATCH || this == IMPORT;
    }
}
