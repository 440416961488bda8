package dev.hagukumi.platform;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * Japan's national holidays by the Act on National Holidays (Act No. 178 of 1948) as in force since 2022: fixed days, "Happy
 * Mondays", equinoxes, substitutes (Art. 3 para. 2) and days between two holidays (para. 3). The equinoxes follow the usual
 * approximation, good until 2099; the Cabinet Office announces them each February for the year after.
 */
final class JapaneseHolidays {

    private JapaneseHolidays() {}

    static boolean includes(LocalDate day) {
        return isNamed(day) || isSubstitute(day) || isNamed(day.minusDays(1)) && isNamed(day.plusDays(1));
    }

    /** A holiday on a Sunday moves to the next day that is not a holiday itself. */
    private static boolean isSubstitute(LocalDate day) {
        for (var before = day.minusDays(1); isNamed(before); before = before.minusDays(1)) {
            if (before.getDayOfWeek() == DayOfWeek.SUNDAY) return true;
        }
        return false;
    }

    private static boolean isNamed(LocalDate day) {
        var date = day.getDayOfMonth();
        return switch (day.getMonth()) {
            case JANUARY -> date == 1 || isMonday(day, 2);
            case FEBRUARY -> date == 11 || date == 23;
            case MARCH -> date == equinox(20.8431, day.getYear());
            case APRIL -> date == 29;
            case MAY -> date >= 3 && date <= 5;
            case JULY -> isMonday(day, 3);
            case AUGUST -> date == 11;
            case SEPTEMBER -> isMonday(day, 3) || date == equinox(23.2488, day.getYear());
            case OCTOBER -> isMonday(day, 2);
            case NOVEMBER -> date == 3 || date == 23;
            case JUNE, DECEMBER -> false;
        };
    }

    private static boolean isMonday(LocalDate day, int which) {
        return day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.MONDAY)));
    }

    private static int equinox(double base, int year) {
        var since = year - 1980;
        return (int) (base + 0.242194 * since) - Math.floorDiv(since, 4);
    }
}
