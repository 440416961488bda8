package dev.hagukumi.scenario.timer;

import dev.hagukumi.platform.BadInput;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An ISO 8601 duration with one meaning: days and weeks are multiples of 24 hours, whatever the clocks do meanwhile; months and
 * years go by the calendar of a zone.
 */
public record Span(int months, Duration exact) {
    private static final Pattern ISO =
            Pattern.compile("P(?:(\\d{1,4})Y)?(?:(\\d{1,5})M)?(?:(\\d{1,5})W)?(?:(\\d{1,6})D)?"
                    + "(?:T(?:(\\d{1,7})H)?(?:(\\d{1,8})M)?(?:(\\d{1,9})S)?)?");

    /** @throws BadInput saying what a duration looks like */
    public static Span parse(String text) {
        var parts = ISO.matcher(text.strip());
        if (!parts.matches() || text.strip().endsWith("P") || text.strip().endsWith("T"))
            throw new BadInput("'" + text + "' is not a duration such as P3D, PT4H or P1M");
        var exact = Duration.ofDays(7 * number(parts.group(3)) + number(parts.group(4)))
                .plusHours(number(parts.group(5)))
                .plusMinutes(number(parts.group(6)))
                .plusSeconds(number(parts.group(7)));
        return new Span(Math.toIntExact(12 * number(parts.group(1)) + number(parts.group(2))), exact);
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** The instant that lies this span after the start; the zone matters for months and years only. */
    public Instant after(Instant start, ZoneId zone) {
        var byCalendar =
                months == 0 ? start : start.atZone(zone).plusMonths(months).toInstant();
        return byCalendar.plus(exact);
    }

    /** So many of it. */
    public Span times(int factor) {
        return new Span(Math.multiplyExact(months, factor), exact.multipliedBy(factor));
    }

    boolean isZero() {
        return months == 0 && exact.isZero();
    }
}
