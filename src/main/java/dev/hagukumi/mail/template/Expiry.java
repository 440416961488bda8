package dev.hagukumi.mail.template;

import dev.hagukumi.platform.BadInput;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** How long a queued mail is worth sending: an ISO 8601 period such as {@code P7D}, {@code P1M} or {@code PT12H}. */
public record Expiry(Period date, Duration time) {
    static final Expiry DEFAULT = parse("P7D");

    /** @throws BadInput where the text is no positive period */
    static Expiry parse(String text) {
        try {
            var t = text.indexOf('T');
            var date = t == 1 ? Period.ZERO : Period.parse(t < 0 ? text : text.substring(0, t));
            var time = t < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(t));
            var expiry = new Expiry(date, time);
            if (!expiry.after(Instant.EPOCH, ZoneId.of("UTC")).isAfter(Instant.EPOCH))
                throw new BadInput("'" + text + "' is not a positive period");
            return expiry;
        } catch (DateTimeParseException e) {
            throw new BadInput("'" + text + "' is not a period; write it like P7D or PT12H", e);
        }
    }

    /** Days are multiples of 24 hours, months and years those of the calendar in the zone. */
    public Instant after(Instant start, ZoneId zone) {
        return start.atZone(zone)
                .plusMonths(date.toTotalMonths())
                .toInstant()
                .plus(Duration.ofDays(date.getDays()))
                .plus(time);
    }
}
