package dev.hagukumi.mail.pace;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast mails may leave, over all nodes. Nothing is limited by default.
 *
 * @param groups recipients' domains that belong to one provider and share a limit
 * @param senderPerMinute mails a minute of one sender address; 0 for no limit
 * @param warmUp mails a day of one sender address on its first, second … day; no limit after the last
 * @param warmUpSince its first day
 * @param zone in which these days are counted
 */
@ConfigurationProperties("hagukumi.mail.pace")
record PaceSettings(
        @DefaultValue List<Group> groups,
        @DefaultValue("0") int senderPerMinute,
        @DefaultValue List<Integer> warmUp,
        @Nullable LocalDate warmUpSince,
        @DefaultValue("Asia/Tokyo") ZoneId zone) {

    /**
     * One provider.
     *
     * @param name for verdicts and logs, e.g. {@code docomo}
     * @param domains of its recipients, e.g. {@code docomo.ne.jp}
     * @param perMinute mails a minute to all of them
     */
    record Group(String name, List<String> domains, int perMinute) {
        Group {
            if (perMinute < 1)
                throw new IllegalArgumentException(
                        "hagukumi.mail.pace.groups: '" + name + "' needs at least 1 mail per-minute");
        }
    }

    PaceSettings {
        if (warmUp.isEmpty() != (warmUpSince == null))
            throw new IllegalArgumentException(
                    "hagukumi.mail.pace.warm-up needs hagukumi.mail.pace.warm-up-since, its first day, and that needs the other");
    }

    /** Mails of a sender on this day; the largest number where there is no limit. */
    int perDay(LocalDate day) {
        if (warmUpSince == null) return Integer.MAX_VALUE;
        var n = ChronoUnit.DAYS.between(warmUpSince, day);
        if (n >= warmUp.size()) return Integer.MAX_VALUE;
        return warmUp.get((int) Math.max(0, n));
    }
}
