package dev.hagukumi.console.tour;

import dev.hagukumi.platform.BusinessDays;
import dev.hagukumi.platform.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The clock as an office in Tokyo reads it. */
@Component
@Profile("embedded")
class BusinessTime {
    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final Clock clock;

    BusinessTime(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.now();
    }

    /** The next business day at ten in the morning, always ahead. */
    Instant nextMorning() {
        return nextMorning(clock.now());
    }

    static Instant nextMorning(Instant now) {
        var day = now.atZone(ZONE);
        var morning = day.with(MORNING);
        while (!morning.isAfter(day) || !BusinessDays.includes(morning.toLocalDate())) morning = morning.plusDays(1);
        return morning.toInstant();
    }
}
