package dev.hagukumi.scenario.timer;

import java.time.ZoneId;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;

/** All three ways to set a timer, with our meaning of time. */
class Timers extends MapBusinessCalendarManager {

    /** @param zone of the lead whose timer is being set */
    Timers(Supplier<ZoneId> zone) {
        addBusinessCalendar(DurationBusinessCalendar.NAME, new DurationTimers(zone));
        addBusinessCalendar(DueDateBusinessCalendar.NAME, new DateTimers(zone));
        addBusinessCalendar(CycleBusinessCalendar.NAME, new CycleTimers(zone));
    }
}
