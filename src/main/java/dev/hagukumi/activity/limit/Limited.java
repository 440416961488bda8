package dev.hagukumi.activity.limit;

import java.time.Duration;

/**
 * That a limit is reached.
 *
 * @param by what has too much, as the metric names it: {@code key}, {@code client}, {@code people}, {@code mail-address},
 *     {@code domain}
 * @param delay after which there is room again
 */
public record Limited(String by, Duration delay) {

    /** Whole seconds, as {@code Retry-After} has them. */
    public long seconds() {
        return Math.max(1, delay.plusMillis(999).toSeconds());
    }
}
