package dev.hagukumi.activity.intake;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells when something happened by our clock, whatever the sender's shows: received − (sentAt − timestamp). */
class ReadTimes {
    private static final Duration TOO_FAR_AHEAD = Duration.ofHours(1);
    private static final Instant EARLIEST = Instant.EPOCH;

    /** As many languages write it, but not ISO 8601 in one breath: a blank before the time or the offset, +0900. */
    private static final Pattern NEARLY_ISO = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[Tt ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?) ?(?:([Zz]|UTC)|([+-]\\d{2}):?(\\d{2})?)");

    private ReadTimes() {}

    static Instant at(JsonField item, JsonField sentAt, Instant received) throws UnfitItem {
        var field = item.at("timestamp").isGiven() ? item.at("timestamp") : item.at("originalTimestamp");
        var said = instant(field);
        var sent = instant(sentAt);
        if (said == null) return received;
        var at = sent == null || isCorrected(item, said) ? said : received.minus(Duration.between(said, sent));
        if (at.isAfter(received.plus(TOO_FAR_AHEAD))) throw field.unfit("lies in the future");
        if (at.isBefore(EARLIEST)) throw field.unfit("lies before 1970");
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Who passes on what others sent keeps what their clock said, and puts the true time in the place of it. */
    private static boolean isCorrected(JsonField item, Instant said) {
        try {
            var original = item.at("timestamp").isGiven() ? instant(item.at("originalTimestamp")) : null;
            return original != null && !original.equals(said);
        } catch (UnfitItem noTime) {
            return false;
        }
    }

    private static @Nullable Instant instant(JsonField field) throws UnfitItem {
        var text = field.text();
        if (text == null) return null;
        try {
            var instant = DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(iso(text), Instant::from);
            if (instant.isAfter(Instant.parse("9999-12-31T23:59:59Z"))) throw field.unfit("lies in the future");
            if (instant.isBefore(EARLIEST)) throw field.unfit("lies before 1970");
            return instant;
        } catch (DateTimeException e) {
            throw field.unfit("is not a time such as 2026-11-22T09:30:00.000Z");
        }
    }

    private static String iso(String text) {
        var nearly = NEARLY_ISO.matcher(text);
        if (!nearly.matches()) return text;
        var hours = nearly.group(4);
        var minutes = nearly.group(5) == null ? "00" : nearly.group(5);
        return nearly.group(1) + 'T' + nearly.group(2) + (hours == null ? "Z" : hours + ':' + minutes);
    }
}
