package dev.hagukumi.console.home;

import dev.hagukumi.insight.WeekInNumbers.Course;
import dev.hagukumi.insight.WeekInNumbers.Figure;
import java.util.Locale;

/**
 * A number of the week, with the week before and a line of both.
 *
 * @param spark points of a polyline in SVG, 100 wide and 30 high
 * @param href the list that it counts
 */
record Number(Figure figure, long week, long before, String spark, String href) {

    static Number of(Course course) {
        return new Number(course.figure(), course.week(), course.before(), spark(course), href(course.figure()));
    }

    /** More or less than the week before. */
    public long change() {
        return week - before;
    }

    private static String href(Figure figure) {
        return switch (figure) {
            case LEADS -> "/leads?sort=-created";
            case ACTIVITIES, REACTIONS -> "/leads?sort=-reaction&reacted=7";
            case SENT, OPENED, CLICKED -> "/mails?state=SENT";
            case QUALIFIED -> "/leads?stage=MQL";
            case ACCEPTED -> "/handoffs?state=ACCEPTED";
            case REJECTED -> "/handoffs?state=REJECTED";
        };
    }

    private static String spark(Course course) {
        var highest = Math.max(
                1, course.days().stream().mapToLong(Long::longValue).max().orElse(1));
        var line = new StringBuilder();
        for (var n = 0; n < course.days().size(); n++)
            line.append(String.format(
                    Locale.ROOT,
                    "%.1f,%.1f ",
                    100.0 * n / (course.days().size() - 1),
                    29 - 28.0 * course.days().get(n) / highest));
        return line.toString().strip();
    }
}
