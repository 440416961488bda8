package dev.hagukumi.platform.time;

import dev.hagukumi.platform.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** System time plus the offset kept in table {@code business_clock}; a row is there only once the clock was moved. */
@Component
@DependsOnDatabaseInitialization
class BusinessClock implements Clock {
    private final JdbcClient jdbc;
    private volatile Duration offset;

    BusinessClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.offset = jdbc.sql("SELECT offset_ms FROM business_clock")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis)
                .orElse(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Duration offset() {
        return offset;
    }

    @Override
    public synchronized void forward(Duration by) {
        if (by.isNegative()) throw new IllegalArgumentException("the clock goes forward only, not by " + by);
        // Whole milliseconds, rounded up: the engine's clock knows no finer step, and both must agree.
        var ahead = Duration.ofMillis(offset.plus(by).plusNanos(999_999).toMillis());
        jdbc.sql("""
                INSERT INTO business_clock (only_row, offset_ms) VALUES (true, :ms)
                ON CONFLICT (only_row) DO UPDATE SET offset_ms = excluded.offset_ms""").param("ms", ahead.toMillis()).update();
        offset = ahead;
    }
}
