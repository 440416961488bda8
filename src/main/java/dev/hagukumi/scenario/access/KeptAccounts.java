package dev.hagukumi.scenario.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.hagukumi.platform.SignOn.Standing;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads accounts from the engine's tables, in one statement. A user's standing is read again after ten seconds, so that what
 * another node changed holds here too; what this node changes it forgets at once.
 */
@Component
class KeptAccounts {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private static final int MOST = 10_000;
    private static final int LONGEST_NAME = 64;

    private static final String ACCOUNT = """
            SELECT u.pwd_, u.salt_, coalesce(s.times, 0) AS times,
                array(SELECT m.group_id_ FROM act_id_membership m WHERE m.user_id_ = u.id_) AS groups
            FROM act_id_user u LEFT JOIN sign_off s ON s.user_id = u.id_
            WHERE u.id_ = :user
            """;

    private final JdbcClient jdbc;
    private final Cache<String, Optional<Standing>> standings = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(TEN_SECONDS)
            .build();

    KeptAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> find(String user) {
        if (user.length() > LONGEST_NAME || user.indexOf('\0') >= 0) return Optional.empty();
        return jdbc.sql(ACCOUNT)
                .param("user", user)
                .query((row, n) -> account(row))
                .optional();
    }

    Optional<Standing> standing(String user) {
        return standings.get(user, any -> find(user).map(Account::standing));
    }

    void signOff(String user) {
        jdbc.sql("INSERT INTO sign_off (user_id, times) VALUES (:user, 1)"
                        + " ON CONFLICT (user_id) DO UPDATE SET times = sign_off.times + 1")
                .param("user", user)
                .update();
        forget(user);
    }

    void forget(String user) {
        standings.invalidate(user);
    }

    void forgetAll() {
        standings.invalidateAll();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                kept(row.getString("pwd_"), row.getString("salt_")),
                groups(row.getArray("groups")),
                row.getLong("times"));
    }

    private static @Nullable KeptPassword kept(@Nullable String hash, @Nullable String salt) {
        return hash == null ? null : new KeptPassword(hash, salt);
    }

    private static Set<String> groups(Array groups) throws SQLException {
        return Set.of((String[]) groups.getArray());
    }
}
