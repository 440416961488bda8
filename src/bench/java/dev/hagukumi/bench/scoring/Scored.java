package dev.hagukumi.bench.scoring;

import dev.hagukumi.bench.Bench;
import dev.hagukumi.bench.Child;
import dev.hagukumi.bench.ClassPath;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The real application on a database of its own, and what stands in it. */
public final class Scored {
    static final String SERVER_KEY = "bench-violet-umbrella-server-key";
    public static final String ADMIN_PASSWORD = "bench-violet-umbrella-admin";

    private final Child child;
    private final JdbcTemplate jdbc;

    private Scored(Child child, JdbcTemplate jdbc) {
        this.child = child;
        this.jdbc = jdbc;
    }

    public static Scored start(Bench bench, String name) throws IOException {
        return start(bench, name, Map.of());
    }

    public static Scored start(Bench bench, String name, Map<String, String> settings) throws IOException {
        var url = bench.database().fresh(name);
        var environment = new HashMap<>(Map.of(
                "SPRING_DATASOURCE_URL", url,
                "SPRING_DATASOURCE_USERNAME", "postgres",
                "SPRING_MAIL_HOST", "127.0.0.1",
                "HAGUKUMI_ADMIN_PASSWORD", ADMIN_PASSWORD,
                "HAGUKUMI_WRITE_KEY", "bench-browser-key",
                "HAGUKUMI_PUBLIC_URL", "https://nurture.example.co.jp",
                "HAGUKUMI_SITE_URL", "https://www.example.co.jp",
                "HAGUKUMI_MAIL_DISPATCH_CONNECTIONS", "0",
                "SERVER_PORT", "0",
                "SERVER_ADDRESS", "127.0.0.1"));
        environment.put("HAGUKUMI_SERVER_KEY", SERVER_KEY);
        environment.put("HAGUKUMI_MAIL_SENDER_ADDRESS", "marketing@example.co.jp");
        environment.put("HAGUKUMI_MAIL_SENDER_NAME", "Bench");
        environment.put("HAGUKUMI_MAIL_SENDER_LEGAL_NAME", "Bench K.K.");
        environment.put("HAGUKUMI_MAIL_SENDER_POSTAL_ADDRESS", "1-1 Chiyoda, Tokyo");
        environment.put("HAGUKUMI_MAIL_SENDER_CONTACT", "marketing@example.co.jp");
        environment.put(
                "HAGUKUMI_DATA",
                Bench.FOLDER.resolve("data-" + name).toAbsolutePath().toString());
        environment.putAll(settings);
        var child = bench.start(name, ClassPath.APPLICATION, "dev.hagukumi.bench.scoring.ScoringSide", environment);
        return new Scored(child, bench.database().jdbc(name));
    }

    public int port() {
        return child.ask("port").get("port").asInt();
    }

    /** In megabytes, after a collection. */
    double metaspace() {
        return child.ask("metaspace").get("bytes").asLong() / 1e6;
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    /** Leads that are with us already: nobody is handed over, no scenario begins. */
    void leads(long first, long last) {
        jdbc.update("""
                insert into lead (id, email, stage, stage_since, created_at) overriding system value
                select g, 'lead' || g || '@example.co.jp', 'CUSTOMER', now(), now() from generate_series(?::bigint, ?::bigint) g
                """, first, last);
        jdbc.execute("select setval(pg_get_serial_sequence('lead', 'id'), (select max(id) from lead))");
    }

    /** Leads whom the web site calls u1, u2 …; see {@link #leads}. */
    void knownLeads(long count) {
        leads(1, count);
        jdbc.execute("insert into lead_alias (kind, value, lead, since) select 'USER', 'u' || id, id, now() from lead");
    }

    /** What stands in the ledger is what the scores say, for every lead. */
    void checkBalances() {
        var unbalanced = jdbc.queryForObject("""
                select count(*) from (select lead, score as name, sum(points) as points from award group by lead, score) ledger
                    full join score using (lead, name)
                 where coalesce(points, 0) <> coalesce(balance, 0)
                """, Integer.class);
        if (unbalanced == null || unbalanced != 0)
            throw new IllegalStateException(unbalanced + " scores are unbalanced");
    }

    /** Waits until everything is worked off; answers the seconds it took. */
    double drained(long begin) throws InterruptedException {
        while (Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from activity where state = 'PENDING' limit 1)", Boolean.class)))
            Thread.sleep(20);
        return (System.nanoTime() - begin) / 1e9;
    }

    public void stop() {
        child.close();
    }
}
