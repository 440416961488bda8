package dev.hagukumi.scenario.timer;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** Due dates of durations. The stock one scans the class path for each timer: two thirds of the CPU of a start. */
class DurationTimers implements BusinessCalendar {
    private final Supplier<ZoneId> zone;

    DurationTimers(Supplier<ZoneId> zone) {
        this.zone = zone;
    }

    @Override
    public Date resolveDuedate(String text) {
        return resolveDuedate(text, (Date) null);
    }

    @Override
    public Date resolveDuedate(String text, @Nullable Task task) {
        return resolveDuedate(text, (Date) null);
    }

    @Override
    public Date resolveDuedate(String text, @Nullable Date start) {
        var span = Span.parse(text);
        var from = (start == null ? ClockUtil.getCurrentTime() : start).toInstant();
        return Date.from(span.after(from, span.months() == 0 ? ZoneOffset.UTC : zone.get()));
    }
}
