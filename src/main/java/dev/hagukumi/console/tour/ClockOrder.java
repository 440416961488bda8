package dev.hagukumi.console.tour;

import dev.hagukumi.platform.BadInput;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far to move the clock.
 *
 * @param by an ISO 8601 duration such as {@code P3D}, {@code P1M} or {@code PT1H}; months and years by the calendar
 * @param to an instant such as {@code 2026-11-25T01:00:00Z}
 */
record ClockOrder(@Nullable String by, @Nullable String to) {
    private static final int YEARS = 10;
    private static final Pattern DURATION = Pattern.compile("P(?=.)([^T]*)(T.+)?");

    /** The instant to arrive at. */
    Instant target(Instant now, ZoneId zone) {
        if ((by == null) == (to == null))
            throw new BadInput("by, to: give exactly one, {\"by\": \"P3D\"} or {\"to\": \"" + now + "\"}");
        var target = by == null ? instant(to) : later(by, now, zone);
        var field = by == null ? "to" : "by";
        if (target.isBefore(now)) throw new BadInput(field + ": time only goes forward, and it is " + now + " now");
        if (target.isAfter(now.atZone(zone).plusYears(YEARS).toInstant()))
            throw new BadInput(field + ": at most " + YEARS + " years at once");
        return target;
    }

    private static Instant instant(@Nullable String text) {
        try {
            return OffsetDateTime.parse(String.valueOf(text)).toInstant();
        } catch (DateTimeException e) {
            throw new BadInput("to: '" + text + "' is not an instant such as 2026-11-25T10:00:00+09:00", e);
        }
    }

    private static Instant later(String text, Instant now, ZoneId zone) {
        try {
            var parts = DURATION.matcher(text.strip());
            if (!parts.matches()) throw new DateTimeException("not a duration");
            var days = parts.group(1).isEmpty() ? Period.ZERO : Period.parse("P" + parts.group(1));
            var time = parts.group(2) == null ? Duration.ZERO : Duration.parse("P" + parts.group(2));
            return now.atZone(zone)
                    .plusMonths(days.toTotalMonths())
                    .toInstant()
                    .plus(Duration.ofDays(days.getDays()))
                    .plus(time);
        } catch (DateTimeException | ArithmeticException e) {
            throw new BadInput("by: '" + text + "' is not a duration such as P3D, P1M or PT1H", e);
        }
    }
}
