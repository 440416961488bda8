package dev.hagukumi.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The process is killed while it scores, sweeps and rebuilds: of no lead the sum of the ledger is another than the score. */
@Tag("endurance")
class KilledScoringTests {
    private static final int LEADS = 2_000;
    private static final int OPENS = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path data;

    @TempDir
    Path rules;

    private final List<HagukumiJar> started = new ArrayList<>();
    private final Random random = new Random(42);

    @AfterEach
    void endAll() throws IOException {
        for (var jar : started) jar.close();
    }

    @Test
    void theSumIsTheScoreWhereverItIsKilled() throws Exception {
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        var jar = start();
        jar.address();
        seed();
        killOnceUnderWay(jar, "select count(*) from award", 200);
        assertBalanced();

        jar = start();
        awaitNumber("select count(*) from activity where state = 'PENDING' and type <> 'FellSilent'", 0);
        assertBalanced();
        write("update silence_sweep set swept = swept - 1");
        jar.kill();
        assertBalanced();

        jar = start();
        killOnceUnderWay(jar, "select count(*) from award where code = 'silence'", 50);
        assertBalanced();
        jar = start();
        awaitNumber("select count(*) from award where code = 'silence'", LEADS);
        assertThat(number("select sum(balance) from score where name = 'engagement'"))
                .isEqualTo(LEADS * (OPENS * 10L - 30));
        jar.kill();

        thirteenPointsForAnOpen();
        jar = start();
        new Http(jar.address(), "admin", jar.printed("admin")).post("/api/scores/rebuild", Map.of());
        killOnceUnderWay(jar, "select max(changed) from score_rebuild", 100);
        assertBalanced();

        jar = start();
        awaitNumber("select count(*) from score_rebuild where outcome = 'FINISHED'", 1);
        assertBalanced();
        assertThat(number("select max(changed) from score_rebuild")).isEqualTo(LEADS);
        assertThat(number("select sum(balance) from score where name = 'engagement'"))
                .isEqualTo(LEADS * (OPENS * 13L - 30));
        jar.kill();
    }

    private HagukumiJar start() {
        var jar = HagukumiJar.start(Map.of("HAGUKUMI_DATA", data.toString(), "HAGUKUMI_RULES", rules.toString()));
        started.add(jar);
        jar.address();
        return jar;
    }

    /** Kills it at a moment that nobody chose, after the work has begun and before it is done. */
    private void killOnceUnderWay(HagukumiJar jar, String query, long atLeast) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> number(query) >= atLeast);
        var until = System.nanoTime() + random.nextInt(150) * 1_000_000L;
        while (System.nanoTime() < until) Thread.onSpinWait();
        jar.kill();
    }

    private void seed() {
        write("""
                insert into lead (email, stage, stage_since, created_at)
                select 'killed-' || n || '@example.co.jp', 'CUSTOMER', now(), now() from generate_series(1, %d) n
                """.formatted(LEADS));
        write("""
                insert into activity (message_id, lead, type, at, received_at, properties, state)
                select 'open-' || l.id || '-' || n, l.id, case when n > %1$d then 'MailSent' else 'MailOpened' end,
                       now() - interval '8 months' + n * interval '1 hour', now(), jsonb_build_object('mail', 'm' || n), 'PENDING'
                  from lead l, generate_series(1, %1$d + 1) n where l.email like 'killed-%%'
                """.formatted(OPENS));
    }

    private void assertBalanced() {
        assertThat(number("""
                        select count(*) from (select lead, score as name, sum(points) as points from award group by lead, score) ledger
                            full join score using (lead, name)
                         where coalesce(points, 0) <> coalesce(balance, 0)
                        """)).isZero();
        assertThat(number("""
                        select count(*) from (select 1 from award group by activity, code, page having count(*) > 1) twice
                        """)).isZero();
    }

    private void awaitNumber(String query, long expected) {
        await().atMost(PATIENCE).until(() -> number(query) == expected);
    }

    private void thirteenPointsForAnOpen() throws IOException {
        var points = rules.resolve("points.yaml");
        Files.writeString(
                points,
                Files.readString(points)
                        .replace("MailOpened:           {points: 10", "MailOpened:           {points: 13"));
        try (var files = Files.walk(rules)) {
            for (var file : files.filter(each -> each.toString().endsWith(".cases.yaml"))
                    .toList()) Files.delete(file);
        }
    }

    /** The database outlives the killed process; the next start takes it over. */
    private String url() throws IOException {
        var lines = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"));
        var secrets = new Properties();
        try (var kept = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(kept);
        }
        return "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/postgres?user=hagukumi&password="
                + secrets.getProperty("HAGUKUMI_DATABASE_PASSWORD");
    }

    private long number(String query) {
        try (var connection = DriverManager.getConnection(url());
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private void write(String statement) {
        try (var connection = DriverManager.getConnection(url());
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(statement, e);
        }
    }
}
