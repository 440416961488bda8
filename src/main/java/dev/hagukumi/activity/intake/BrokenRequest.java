package dev.hagukumi.activity.intake;

/** A request of which not a single item could be read. */
public class BrokenRequest extends RuntimeException {
    private final String field;

    BrokenRequest(String field, String message) {
        super(message);
        this.field = field;
    }

    /** Where in the request; empty for all of it. */
    public String field() {
        return field;
    }
}
