package dev.hagukumi.platform.signon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * From where users came in within 30 days. In the database, since just after a restart everybody signs on at once, on any node;
 * by the day, so that a program's thousand requests are one row written once.
 */
class KnownPairs {
    private static final int DAYS = 30;
    private static final int MOST = 50_000;

    private final JdbcClient jdbc;
    private final Cache<Pair, Boolean> looked = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();
    private final Cache<Pair, Boolean> noted = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    KnownPairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean contains(Pair pair) {
        return looked.get(pair, this::isKept);
    }

    void note(Pair pair) {
        if (noted.asMap().putIfAbsent(pair, true) != null) return;
        looked.put(pair, true);
        var written = jdbc.sql("INSERT INTO known_sign_on (user_id, client, last_on)"
                        + " VALUES (:user, :client, current_date) ON CONFLICT (user_id, client)"
                        + " DO UPDATE SET last_on = current_date WHERE known_sign_on.last_on < current_date")
                .param("user", pair.user())
                .param("client", pair.client())
                .update();
        if (written > 0)
            jdbc.sql("DELETE FROM known_sign_on WHERE last_on < current_date - :days")
                    .param("days", DAYS)
                    .update();
    }

    private boolean isKept(Pair pair) {
        return jdbc.sql("SELECT count(*) > 0 FROM known_sign_on"
                        + " WHERE user_id = :user AND client = :client AND last_on >= current_date - :days")
                .param("user", pair.user().replace('\0', ' '))
                .param("client", pair.client())
                .param("days", DAYS)
                .query(Boolean.class)
                .single();
    }
}
