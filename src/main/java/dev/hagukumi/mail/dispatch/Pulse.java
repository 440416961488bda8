package dev.hagukumi.mail.dispatch;

import dev.hagukumi.platform.Clock;
import java.sql.Timestamp;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sign of life of all dispatchers together. Where there was none for long, what should have left meanwhile is held for a
 * person instead of going out hours or days late. The gap is measured by the database's clock.
 */
@Component
class Pulse {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final Duration BEAT = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final DispatchSettings settings;
    private volatile long last = System.nanoTime() - BEAT.toNanos();

    Pulse(JdbcClient jdbc, Clock clock, DispatchSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** To be called before mails are taken; does something every few seconds only. */
    @Transactional
    public void beat() {
        if (System.nanoTime() - last < BEAT.toNanos()) return;
        jdbc.sql("insert into mail_pulse (only_row, beat_at) values (true, clock_timestamp()) on conflict do nothing")
                .update();
        var stoodStill = jdbc.sql("""
                        select clock_timestamp() - beat_at > make_interval(secs => :after) from mail_pulse for update
                        """)
                .param("after", settings.overdueAfter().toMillis() / 1000.0)
                .query(Boolean.class)
                .single();
        if (stoodStill) holdWhatIsOverdue();
        jdbc.sql("update mail_pulse set beat_at = clock_timestamp()").update();
        last = System.nanoTime();
    }

    private void holdWhatIsOverdue() {
        var held = jdbc.sql("""
                        update delivery set state = 'OVERDUE', verdict = null, said = jsonb_build_object(
                            'kind', 'HELD', 'code', 'OVERDUE', 'values', jsonb_build_array(
                                to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')))
                        where state in ('QUEUED', 'RETRY') and due_at < :longAgo
                        """)
                .param("longAgo", Timestamp.from(clock.now().minus(settings.overdueAfter())))
                .update();
        LOG.warn(
                "No mail was sent for longer than {}; {} overdue mails wait for a person",
                settings.overdueAfter(),
                held);
    }
}
