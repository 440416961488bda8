package dev.hagukumi.rehearsal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened while the clock went forward.
 *
 * @param nextDue when something happens next, a timer or a mail; {@code null} where nothing waits
 */
public record MovedClock(
        Instant now,
        int jobsExecuted,
        long mailsSent,
        long mailsDeferred,
        @Nullable Instant nextDue) {}
