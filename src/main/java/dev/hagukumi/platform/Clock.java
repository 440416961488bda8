package dev.hagukumi.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The one clock of the business: system time plus an offset, which is zero except in the embedded default, where the tour
 * moves it forward. The engine follows it. Instants are cut to microseconds, as PostgreSQL keeps them.
 */
public interface Clock extends InstantSource {

    /** The present instant of the business. */
    default Instant now() {
        return instant();
    }

    /** How far business time runs ahead of the system's; survives a restart. */
    Duration offset();

    /** Moves business time forward for good; a negative duration is refused. */
    void forward(Duration by);
}
