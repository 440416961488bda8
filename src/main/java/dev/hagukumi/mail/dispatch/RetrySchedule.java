package dev.hagukumi.mail.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait after each failed attempt: from a minute to a day, spread so that mails do not come back all at once. */
final class RetrySchedule {
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1));
    private static final double SPREAD = 0.2;

    private RetrySchedule() {}

    /** @param attempts failed so far, at least 1 */
    static Duration after(int attempts) {
        var wait = WAITS.get(Math.min(attempts, WAITS.size()) - 1);
        var factor = ThreadLocalRandom.current().nextDouble(1 - SPREAD, 1 + SPREAD);
        return Duration.ofMillis((long) (wait.toMillis() * factor));
    }
}
