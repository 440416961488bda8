package dev.hagukumi.lead.registry;

import dev.hagukumi.lead.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The value of a field that holds.
 *
 * @param at since when, by the word of whoever said it; {@code null} where it was only claimed
 */
record Held(@Nullable String value, @Nullable Instant at) {
    /**
     * The rule which of two values holds: a claim fills what is empty and has no time of its own, so that it gives way to any
     * fact, however old; of facts the newest holds, and of two of one time the one said later.
     */
    Held or(String said, Instant when, Source source) {
        if (source.claimsOnly()) return value == null ? new Held(said, at) : this;
        return at == null || !when.isBefore(at) ? new Held(said, when) : this;
    }
}
