package dev.hagukumi.scenario.timer;

import java.time.ZoneId;
import java.util.Date;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Due dates of dates; a duration is allowed too, as for the due date of a task. */
class DateTimers extends DurationTimers {
    private final Supplier<ZoneId> zone;

    DateTimers(Supplier<ZoneId> zone) {
        super(zone);
        this.zone = zone;
    }

    @Override
    public Date resolveDuedate(String text, @Nullable Date start) {
        if (text.startsWith("P")) return super.resolveDuedate(text, start);
        return Date.from(Moment.parse(text, zone.get()));
    }
}
