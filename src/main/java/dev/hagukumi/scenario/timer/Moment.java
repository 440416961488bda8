package dev.hagukumi.scenario.timer;

import dev.hagukumi.platform.BadInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A point in time as a model writes it; without an offset it is meant in the lead's zone. */
public final class Moment {

    private Moment() {}

    /** Reads {@code 2026-12-24T09:00:00+09:00}, {@code 2026-12-24T09:00:00} or {@code 2026-12-24}. */
    public static Instant parse(String text, ZoneId zone) {
        var moment = text.strip();
        // Years of more digits are dates to Java, but not to the database that keeps the timer.
        if (!moment.matches("\\d{4}-.*")) throw unreadable(text, null);
        try {
            if (moment.matches(".*T.*(Z|[+-]\\d\\d:?\\d\\d)"))
                return OffsetDateTime.parse(moment.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                        .toInstant();
            if (moment.contains("T"))
                return LocalDateTime.parse(moment).atZone(zone).toInstant();
            return LocalDate.parse(moment).atStartOfDay(zone).toInstant();
        } catch (DateTimeException e) {
            throw unreadable(text, e);
        }
    }

    private static BadInput unreadable(String text, @Nullable DateTimeException cause) {
        return new BadInput("'" + text + "' is not a date such as 2026-12-24T09:00:00+09:00 or 2026-12-24", cause);
    }
}
