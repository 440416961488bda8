package dev.hagukumi.scenario.timer;

import dev.hagukumi.platform.BadInput;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/** A repetition: {@code R3/PT10H}, {@code R3/2026-12-24T09:00:00/P1D}, {@code R/P1M}, or a cron expression of six fields. */
public record Cycle(
        int times,
        @Nullable String start,
        @Nullable Span every,
        @Nullable String cron) {

    /** @throws BadInput saying what a cycle looks like */
    public static Cycle parse(String text) {
        var cycle = text.strip();
        if (!cycle.startsWith("R")) {
            CronExpression.parse(cycle);
            return new Cycle(Integer.MAX_VALUE, null, null, cycle);
        }
        var parts = cycle.split("/");
        if (!cycle.matches("R\\d{0,6}(/[^/]+)?/P[^/]+"))
            throw new BadInput("'" + text + "' is not a cycle such as R3/PT10H or 0 0 9 * * MON-FRI");
        var times = parts[0].length() == 1 ? Integer.MAX_VALUE : Integer.parseInt(parts[0].substring(1));
        var every = Span.parse(parts[parts.length - 1]);
        if (every.isZero()) throw new BadInput("'" + text + "' repeats without a pause");
        return new Cycle(times, parts.length == 3 ? parts[1] : null, every, null);
    }

    /** The first repetition after {@code now}; {@code null} when all are over. */
    public @Nullable Instant next(Instant now, ZoneId zone) {
        if (every == null || cron != null) {
            var next = CronExpression.parse(String.valueOf(cron)).next(now.atZone(zone));
            return next == null ? null : next.toInstant();
        }
        if (start == null) return every.after(now, zone);
        var first = Moment.parse(start, zone);
        for (var n = 0; n <= times && n <= 100_000; n++) {
            var turn = every.times(n).after(first, zone);
            if (turn.isAfter(now)) return turn;
        }
        return null;
    }
}
