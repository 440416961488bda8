package dev.hagukumi.platform;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Counts the days on which offices work: not weekends, not Japanese holidays. */
public final class BusinessDays {

    private BusinessDays() {}

    /** The same time of day, so many business days later. */
    public static Instant after(Instant start, int days, ZoneId zone) {
        if (days < 0 || days > 1000) throw new BadInput("business days are 0 to 1000, not " + days);
        var day = start.atZone(zone);
        for (var left = days; left > 0; left--) {
            do day = day.plusDays(1);
            while (!includes(day.toLocalDate()));
        }
        return day.toInstant();
    }

    /** Whether offices work on this day. */
    public static boolean includes(LocalDate day) {
        var weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !JapaneseHolidays.includes(day);
    }
}
