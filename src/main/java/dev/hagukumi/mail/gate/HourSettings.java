package dev.hagukumi.mail.gate;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When marketing mails may go, by the clock and calendar of the lead.
 *
 * @param opens the first minute
 * @param closes the first minute after; 00:00 is the end of the day
 * @param everyDay also on weekends and Japanese holidays
 * @param closedDays further days without mails, such as those of the summer break
 */
@ConfigurationProperties("hagukumi.mail.hours")
record HourSettings(
        @DefaultValue("09:00") LocalTime opens,
        @DefaultValue("18:00") LocalTime closes,
        @DefaultValue("false") boolean everyDay,
        @DefaultValue Set<LocalDate> closedDays) {

    HourSettings {
        if (!closes.equals(LocalTime.MIDNIGHT) && !closes.isAfter(opens))
            throw new IllegalArgumentException(
                    "hagukumi.mail.hours.closes (" + closes + ") must be after opens (" + opens + ")");
    }
}
