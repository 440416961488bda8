package dev.hagukumi.broadcast;

import dev.hagukumi.platform.BadInput;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** When a broadcast begins: at once, or at a time ahead that somebody can still mean. */
final class BeginTime {
    /** Clocks of other machines differ, and a person takes a moment to press the button. */
    private static final Duration LATE = Duration.ofMinutes(5);

    private static final int YEARS = 10;

    private BeginTime() {}

    /** @throws BadInput where it has passed, or is too far ahead */
    static Instant of(@Nullable Instant wanted, Instant now) {
        if (wanted == null) return now;
        if (wanted.isBefore(now.minus(LATE)))
            throw new BadInput("at: " + wanted + " has passed, it is " + now + "; leave it out to begin at once");
        if (wanted.isAfter(now.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant()))
            throw new BadInput("at: is at most " + YEARS + " years ahead");
        return wanted;
    }
}
