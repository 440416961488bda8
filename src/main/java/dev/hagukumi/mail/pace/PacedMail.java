package dev.hagukumi.mail.pace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail that may go, as far as the gate is concerned.
 *
 * @param domain of its recipient
 * @param sender the address it comes from
 * @param turn the instant that was given to it before; {@code null} where none was
 */
public record PacedMail(
        long delivery,
        String domain,
        String sender,
        @Nullable Instant turn) {}
