package dev.hagukumi.mail.gate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many marketing mails one lead gets, over all scenarios.
 *
 * @param perDay of the lead's calendar
 * @param perWeek from Monday to Sunday, by the lead's calendar
 */
@ConfigurationProperties("hagukumi.mail.caps")
record CapSettings(
        @DefaultValue("1") int perDay, @DefaultValue("3") int perWeek) {
    CapSettings {
        if (perDay < 1 || perWeek < 1)
            throw new IllegalArgumentException(
                    "hagukumi.mail.caps: at least 1 mail a day and a week, or none would ever leave");
    }
}
