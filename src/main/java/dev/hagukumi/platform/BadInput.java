package dev.hagukumi.platform;

import org.jspecify.annotations.Nullable;

/** What somebody gave us cannot be: the message says where, why and what would be. Anything else that goes wrong is our own fault. */
public class BadInput extends IllegalArgumentException {
    public BadInput(String message) {
        super(message);
    }

    public BadInput(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
