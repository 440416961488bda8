package dev.hagukumi.scenario.check;

import dev.hagukumi.scenario.timer.Cycle;
import dev.hagukumi.scenario.timer.Moment;
import dev.hagukumi.scenario.timer.Span;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** The fixed times of a model, read as the engine will read them. */
final class Times {
    /** Where the day ends last: a date is past when it is past everywhere. */
    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    private Times() {}

    static boolean isFixed(String time) {
        return !time.startsWith("${") && !time.startsWith("#{");
    }

    /** Whether a timer event lets a token on as soon as it comes, at the latest when it comes for the second time. */
    static boolean isOverAtOnce(Element event) {
        return event.elements("timerEventDefinition").stream()
                .flatMap(timer -> timer.elements().stream())
                .anyMatch(time -> switch (time.getTagName()) {
                    case "timeDuration" -> isNothing(time.getText().strip());
                    case "timeDate" -> isFixed(time.getText().strip());
                    default -> false;
                });
    }

    private static boolean isNothing(String duration) {
        try {
            return isFixed(duration) && Span.parse(duration).equals(Span.parse("PT0S"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static boolean isPast(String date, Instant now) {
        return Moment.parse(date, LAST).isBefore(now);
    }

    /** Why a cycle never comes due; empty where it does. Also finds that its start cannot be read. */
    static Optional<String> whyNeverDue(String cycle, Instant now) {
        var read = Cycle.parse(cycle);
        if (read.times() == 0) return Optional.of("'" + cycle + "' repeats no times; write e.g. R3/P1D");
        if (read.next(now, LAST) != null) return Optional.empty();
        return Optional.of(
                read.cron() == null
                        ? "the last turn of '" + cycle + "' is over; write a later start, or more turns"
                        : "no day ever fits '" + cycle + "'; write e.g. 0 0 9 * * MON-FRI");
    }

    /** Checks the due date or follow-up date of a task: a date or a duration. */
    static void readDate(String date) {
        if (date.startsWith("P")) Span.parse(date);
        else Moment.parse(date, LAST);
    }
}
