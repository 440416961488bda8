package dev.hagukumi.platform;

/** What somebody gave us cannot be: the message says where, why and what would be. Anything else that goes wrong is our own fault. */
public class BadInput extends IllegalArgumentException {
    public BadInput(String message) {
        super(message);
    }

    public BadInput(String message, Throwable cause) {
        super(message, cause);
    }
}
