package dev.hagukumi.scenario.timer;

import java.time.ZoneId;
import java.util.Date;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Due dates of repeating timers; a subclass because the engine casts to the stock one. */
class CycleTimers extends CycleBusinessCalendar {
    private final Supplier<ZoneId> zone;

    CycleTimers(Supplier<ZoneId> zone) {
        this.zone = zone;
    }

    @Override
    public Date resolveDuedate(String text, @Nullable Task task) {
        return resolveDuedate(text, null, 0);
    }

    @Override
    public Date resolveDuedate(String text) {
        return resolveDuedate(text, null, 0);
    }

    @Override
    public Date resolveDuedate(String text, @Nullable Date start) {
        return resolveDuedate(text, start, 0);
    }

    @Override
    @NullUnmarked // null tells the engine that the last repetition is over
    public Date resolveDuedate(String text, @Nullable Date start, long repeatOffset) {
        var now = (start == null ? ClockUtil.getCurrentTime() : start).toInstant();
        var next = Cycle.parse(text).next(now.minusMillis(repeatOffset), zone.get());
        return next == null ? null : Date.from(next.plusMillis(repeatOffset));
    }
}
