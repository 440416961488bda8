package dev.hagukumi.activity.intake;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Tells when something happened by our clock, whatever the sender's shows: received − (sentAt − timestamp). */
class ReadTimes {
    private static final Duration TOO_FAR_AHEAD = Duration.ofHours(1);
    private static final Instant EARLIEST = Instant.EPOCH;

    private ReadTimes() {}

    static Instant at(JsonField timestamp, JsonField sentAt, Instant received) throws UnfitItem {
        var said = instant(timestamp);
        var sent = instant(sentAt);
        if (said == null) return received;
        var at = sent == null ? said : received.minus(Duration.between(said, sent));
        if (at.isAfter(received.plus(TOO_FAR_AHEAD))) throw timestamp.unfit("lies in the future");
        if (at.isBefore(EARLIEST)) throw timestamp.unfit("lies before 1970");
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable Instant instant(JsonField field) throws UnfitItem {
        var text = field.text();
        if (text == null) return null;
        try {
            var instant = DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
            if (instant.isAfter(Instant.parse("9999-12-31T23:59:59Z"))) throw field.unfit("lies in the future");
            if (instant.isBefore(EARLIEST)) throw field.unfit("lies before 1970");
            return instant;
        } catch (DateTimeException e) {
            throw field.unfit("is not a time such as 2026-11-22T09:30:00.000Z");
        }
    }
}
