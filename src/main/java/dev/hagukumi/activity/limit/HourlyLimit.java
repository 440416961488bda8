package dev.hagukumi.activity.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;

/** So much an hour for each name; a name that was not heard of for an hour has its full measure, and needs no memory. */
final class HourlyLimit {
    static final Duration HOUR = Duration.ofHours(1);

    private static final int MOST_NAMES = 20_000;

    private final String by;
    private final int most;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    HourlyLimit(String by, int most, TimeMeter time) {
        this.by = by;
        this.most = most;
        this.time = time;
        this.buckets = bounded(time);
    }

    static <V> Cache<String, V> bounded(TimeMeter time) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_NAMES)
                .expireAfterAccess(HOUR)
                .ticker(time::currentTimeNanos)
                .build();
    }

    /** Takes so much, or nothing and answers when there will be enough. */
    Optional<Limited> take(String name, int items) {
        if (most == 0 || items == 0) return Optional.empty();
        // What is larger than the whole measure may go when the measure is full.
        var taken = buckets.get(name, this::full).tryConsumeAndReturnRemaining(Math.min(items, most));
        return taken.isConsumed()
                ? Optional.empty()
                : Optional.of(new Limited(by, Duration.ofNanos(taken.getNanosToWaitForRefill())));
    }

    private Bucket full(String name) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(most)
                        .refillGreedy(most, HOUR)
                        .build())
                .withCustomTimePrecision(time)
                .build();
    }
}
