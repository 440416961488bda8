package dev.hagukumi.console.frame;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times as the reader says them: in the reader's zone, with the year where it is another one. The exact instant stands behind each
 * of them.
 */
public final class ShownTimes {
    private final Locale language;
    private final ZoneId zone;
    private final Instant now;

    ShownTimes(Locale language, ZoneId zone, Instant now) {
        this.language = language;
        this.zone = zone;
        this.now = now;
    }

    private boolean japanese() {
        return language.getLanguage().equals("ja");
    }

    /** {@code 11月26日 14:05} or {@code 26 Nov, 14:05}. */
    public String moment(Instant instant) {
        var at = instant.atZone(zone);
        var thisYear = at.getYear() == now.atZone(zone).getYear();
        var pattern = japanese()
                ? (thisYear ? "M月d日 HH:mm" : "yyyy年M月d日 HH:mm")
                : (thisYear ? "d MMM, HH:mm" : "d MMM yyyy, HH:mm");
        return DateTimeFormatter.ofPattern(pattern, language).format(at);
    }

    public String day(Instant instant) {
        return day(instant.atZone(zone).toLocalDate());
    }

    public String day(LocalDate day) {
        var thisYear = day.getYear() == now.atZone(zone).getYear();
        var pattern = japanese() ? (thisYear ? "M月d日" : "yyyy年M月d日") : (thisYear ? "d MMM" : "d MMM yyyy");
        return DateTimeFormatter.ofPattern(pattern, language).format(day);
    }

    /** With seconds and the zone's name: what one sees on hovering. */
    public String exact(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", language).format(instant.atZone(zone)) + " "
                + zone.getId();
    }

    /** How long from now, in the largest unit that fits: {@code 3日} or {@code 3 d}. */
    public String span(Instant instant) {
        var span = Duration.between(instant, now).abs();
        if (span.toDays() >= 1) return span.toDays() + (japanese() ? "日" : " d");
        if (span.toHours() >= 1) return span.toHours() + (japanese() ? "時間" : " h");
        return span.toMinutes() + (japanese() ? "分" : " min");
    }

    public boolean isPast(Instant instant) {
        return instant.isBefore(now);
    }

    /** Now, as a field for date and time takes it. */
    public String local() {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").format(now.atZone(zone));
    }

    /** For files: the reader's time with its offset. */
    public String iso(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.atZone(zone).toOffsetDateTime().withNano(0));
    }
}
