package dev.hagukumi.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** The pool of connections to the database: how many of them failed, and new ones for old. */
@Component
public class Connections implements BeanPostProcessor, SQLExceptionOverride {
    private static final long OFTEN = Duration.ofSeconds(10).toNanos();

    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong renewed = new AtomicLong(System.nanoTime() - OFTEN);
    private volatile @Nullable HikariDataSource pool;

    Connections() {}

    /** How often a connection has failed in somebody's hands since the start: whoever sees it grow may have lost what was not durable. */
    public long failed() {
        return failed.get();
    }

    /** Whoever takes a connection after this has one that was opened a few seconds ago at the most. */
    public void renew() {
        var last = renewed.get();
        var now = System.nanoTime();
        if (now - last < OFTEN || !renewed.compareAndSet(last, now)) return;
        var known = pool;
        var connections = known == null ? null : known.getHikariPoolMXBean();
        if (connections != null) connections.softEvictConnections();
    }

    /** Before its first connection: later the pool takes no orders any more. */
    @java.lang.Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource found) {
            found.setExceptionOverride(this);
            pool = found;
        }
        return bean;
    }

    /** Told by the pool of whatever the database or a connection refuses; the pool decides as ever. */
    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException refused) {
        if (Outage.is(refused)) failed.incrementAndGet();
        return SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
