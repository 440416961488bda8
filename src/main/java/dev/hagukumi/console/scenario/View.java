package dev.hagukumi.console.scenario;

import dev.hagukumi.platform.BadInput;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What of a scenario is looked at.
 *
 * @param days how far back, for what happened
 * @param version whose diagram and numbers; none for the version in force with the numbers of all
 */
record View(Kind kind, int days, @Nullable Integer version) {
    static final List<Integer> RANGES = List.of(1, 7, 30);

    /** The three views of a diagram. */
    enum Kind {
        NOW,
        FLOW,
        MAILS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static View of(@Nullable String view, @Nullable Integer days, @Nullable Integer version) {
        var kind = Arrays.stream(Kind.values())
                .filter(each -> view == null || each.word().equals(view))
                .findFirst()
                .orElseThrow(() -> new BadInput("view: one of now, flow and mails"));
        if (days != null && !RANGES.contains(days)) throw new BadInput("days: one of " + RANGES);
        return new View(kind, days == null ? 7 : days, version);
    }

    Instant since(Instant now) {
        return now.minus(Duration.ofDays(days));
    }
}
