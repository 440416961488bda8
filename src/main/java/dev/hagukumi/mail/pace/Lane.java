package dev.hagukumi.mail.pace;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One stream of mails with a common pace: a provider's recipients, or a sender. Lives within one transaction. */
final class Lane {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    final String name;
    Instant next;

    @Nullable
    LocalDate day;

    int used;

    Lane(String name, Instant next, @Nullable LocalDate day, int used) {
        this.name = name;
        this.next = next;
        this.day = day;
        this.used = used;
    }

    /** The earliest turn of the next mail. */
    Instant turn(Instant now) {
        return next.isBefore(now) ? now : next;
    }

    /** Gives a turn away; the one after it comes later by the pace. */
    void take(Instant turn, int perMinute) {
        next = turn.plus(MINUTE.dividedBy(perMinute));
    }

    int usedOn(LocalDate today) {
        return today.equals(day) ? used : 0;
    }

    void use(LocalDate today) {
        used = usedOn(today) + 1;
        day = today;
    }
}
