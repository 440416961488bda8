package dev.hagukumi.mail.gate;

import dev.hagukumi.platform.BusinessDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** The hours in which offices work. */
@Component
class OfficeHours {
    private final HourSettings settings;

    OfficeHours(HourSettings settings) {
        this.settings = settings;
    }

    boolean isOpen(ZonedDateTime at) {
        var time = at.toLocalTime();
        return isOpen(at.toLocalDate()) && !time.isBefore(settings.opens()) && isBeforeClosing(time);
    }

    /** The instant itself where offices are open then, else when they open next. */
    Instant nextOpen(ZonedDateTime at) {
        if (isOpen(at)) return at.toInstant();
        var day = at.toLocalDate();
        if (!at.toLocalTime().isBefore(settings.opens())) day = day.plusDays(1);
        while (!isOpen(day)) day = day.plusDays(1);
        return day.atTime(settings.opens()).atZone(at.getZone()).toInstant();
    }

    private boolean isBeforeClosing(LocalTime time) {
        return settings.closes().equals(LocalTime.MIDNIGHT) || time.isBefore(settings.closes());
    }

    private boolean isOpen(LocalDate day) {
        return (settings.everyDay() || BusinessDays.includes(day))
                && !settings.closedDays().contains(day);
    }
}
