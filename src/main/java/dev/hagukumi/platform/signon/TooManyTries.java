package dev.hagukumi.platform.signon;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A password that was not looked at, because too many others wait; nothing is said about whether it is right. */
public class TooManyTries extends AuthenticationException {
    private final Duration wait;

    TooManyTries(Duration wait) {
        super("Too many passwords are being tried; this one was not looked at.");
        this.wait = wait;
    }

    /** After which it is worth trying again. */
    public Duration patience() {
        return wait;
    }
}
