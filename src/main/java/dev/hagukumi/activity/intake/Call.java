package dev.hagukumi.activity.intake;

/** The calls of the tracking API; {@code BATCH} and {@code IMPORT} carry many items, the others one. */
public enum Call {
    IDENTIFY,
    TRACK,
    PAGE,
    BATCH,
    /** As {@code BATCH}, of things long past: it gives way to what leads do right now. */
    IMPORT;

    public boolean isOfMany() {
        return this == BATCH || this == IMPORT;
    }
}
