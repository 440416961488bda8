package dev.hagukumi.mail.pace;

import dev.hagukumi.platform.Clock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stops writing for a while where a mail server asks us several times within a minute to slow down: for five minutes, and twice
 * as long each time it asks again soon after, up to an hour.
 */
@Component
public class Breaker {
    /** Stands for our own mail server, which all mails pass. */
    public static final String EVERYBODY = "*";

    private static final Logger LOG = LoggerFactory.getLogger(Breaker.class);
    private static final int TIMES = 5;
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Breaker(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A server said 421 or 4.7.x about a mail to this domain. */
    public void slowDown(String domain) {
        var now = clock.now();
        var opened = jdbc.sql("""
                        insert into mail_breaker as b (domain, since, times, trips) values (:domain, :now, 1, 0)
                        on conflict (domain) do update set
                            times = case when b.since < :minuteAgo then 1 else b.times + 1 end,
                            since = case when b.since < :minuteAgo then :now else b.since end
                        returning times >= :enough and (open_until is null or open_until <= :now)
                        """)
                .param("domain", domain)
                .param("now", Timestamp.from(now))
                .param("minuteAgo", Timestamp.from(now.minus(Duration.ofMinutes(1))))
                .param("enough", TIMES)
                .query(Boolean.class)
                .single();
        if (opened) open(domain, now);
    }

    private void open(String domain, Instant now) {
        var trips = jdbc.sql("""
                        update mail_breaker set times = 0,
                               trips = case when open_until > :recently then trips + 1 else 1 end
                        where domain = :domain returning trips
                        """)
                .param("recently", Timestamp.from(now.minus(LONGEST)))
                .param("domain", domain)
                .query(Integer.class)
                .single();
        var wait = FIRST.multipliedBy(1L << Math.min(trips - 1, 4));
        var until = now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        jdbc.sql("update mail_breaker set open_until = :until where domain = :domain")
                .param("until", Timestamp.from(until))
                .param("domain", domain)
                .update();
        LOG.warn("No mail to {} until {}: its mail server asks us to slow down", domain, until);
    }

    /** Domains that nobody writes to now, and until when. */
    Map<String, Instant> open(Instant now) {
        var open = new HashMap<String, Instant>();
        jdbc.sql("select domain, open_until from mail_breaker where open_until > :now")
                .param("now", Timestamp.from(now))
                .query(row -> {
                    open.put(
                            row.getString("domain"),
                            row.getTimestamp("open_until").toInstant());
                });
        return open;
    }
}
