package dev.hagukumi.platform;

/** Somebody asked for a thing that is not there; the web answers 404. */
public abstract class NotFound extends RuntimeException {
    protected NotFound(String message) {
        super(message);
    }
}
