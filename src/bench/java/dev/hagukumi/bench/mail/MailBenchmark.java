package dev.hagukumi.bench.mail;

import dev.hagukumi.bench.Bench;
import dev.hagukumi.bench.Benchmark;
import dev.hagukumi.bench.Child;
import dev.hagukumi.bench.ClassPath;
import java.io.IOException;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Mails a second over 1, 4 and 8 connections (part {@code rates}), the same into a Postfix (part {@code postfix}), and what a long
 * queue costs (part {@code queue}).
 */
final class MailBenchmark implements Benchmark {
    private static final String SPRING = "Spring JavaMailSenderImpl";
    private static final String OURS = "Hagukumi";
    private static final String RAW = "bare SMTP, prepared bytes";
    private static final List<String> PARTS = List.of("rates", "postfix", "queue");
    private static final List<Integer> CONNECTIONS = List.of(1, 4, 8);
    private static final int MAILS = 10_000;
    /** So many until the compiler has come to rest. */
    private static final int WARM_UP = 20_000;

    private static final int MILLIS = 10_000;
    private static final String DATABASE = "mail";

    private record Lab(Bench bench, String url, String key, Child filler) {}

    /** Where mails go, and how many of ours it has taken so far. */
    private record Server(int port, LongSupplier accepted) {}

    @Override
    public void run(Bench bench) throws Exception {
        bench.report().contestants(List.of(SPRING, OURS, RAW));
        var url = bench.database().fresh(DATABASE);
        var key = privateKey();
        try (var sink = CountingSink.start()) {
            var server = new Server(sink.port(), sink::accepted);
            var lab = new Lab(bench, url, key, node(bench, url, key, server, 0, "mail-filler"));
            var sample = sample(lab, server, sink);
            if (bench.options().wants("rates", PARTS))
                for (var round = 0; round < bench.options().repeats(); round++)
                    for (var connections : CONNECTIONS) round(lab, server, sample, "mails over", connections);
            if (bench.options().wants("postfix", PARTS)) postfix(lab, sample);
            if (bench.options().wants("queue", PARTS))
                for (var queued : List.of(1_000, 100_000)) queue(lab, server, queued);
        }
    }

    private static void postfix(Lab lab, byte[] sample) throws Exception {
        var missing = Postfix.missing();
        if (missing.isPresent()) {
            lab.bench().report().note("nothing was sent through Postfix: " + missing.get());
            return;
        }
        try (var postfix = Postfix.start()) {
            lab.bench().report().note(postfix.version() + " accepts, queues and discards");
            var jdbc = lab.bench().database().jdbc(DATABASE);
            var server = new Server(postfix.port(), () -> sent(jdbc));
            for (var connections : CONNECTIONS) round(lab, server, sample, "mails into Postfix over", connections);
        }
    }

    /** Postfix does not count for us; but each sent mail is an activity, and here nothing else is. */
    private static long sent(JdbcTemplate jdbc) {
        var sent = jdbc.queryForObject("select last_value from activity_id_seq", Long.class);
        return sent == null ? 0 : sent;
    }

    private static void round(Lab lab, Server server, byte[] sample, String what, int connections) throws Exception {
        var work = what + " " + connections + (connections == 1 ? " connection" : " connections");
        var millis = lab.bench().options().scaled(MILLIS);
        var report = lab.bench().report();
        OtherSenders.spring(connections, millis / 2, server.port(), sample);
        report.measured(work, "mails/s", SPRING, OtherSenders.spring(connections, millis, server.port(), sample));
        ours(lab, server, work, connections);
        OtherSenders.bare(connections, millis / 2, server.port(), sample);
        report.measured(work, "mails/s", RAW, OtherSenders.bare(connections, millis, server.port(), sample));
    }

    /** Filled first, sent by a fresh process then; its first mails only warm it up, as half their time does for the others. */
    private static void ours(Lab lab, Server server, String work, int connections) throws Exception {
        var options = lab.bench().options();
        var mails = options.scaled(MAILS);
        var warmUp = options.scaled(WARM_UP);
        var filled = lab.filler().ask("fill", mails + warmUp);
        lab.bench()
                .report()
                .measured(
                        "mails into the outbox, 1,000 to a transaction",
                        "mails/s",
                        OURS,
                        (mails + warmUp) * 1e9 / filled.get("nanos").asLong());
        var before = server.accepted().getAsLong();
        try (var node = node(lab, server, connections, "mail-" + connections)) {
            await(server, before + warmUp, node);
            var begin = System.nanoTime();
            await(server, before + warmUp + mails, node);
            lab.bench().report().measured(work, "mails/s", OURS, mails * 1e9 / (System.nanoTime() - begin));
        }
    }

    /** How fast and with how much memory a node begins to work off so many queued mails. */
    private static void queue(Lab lab, Server server, int queued) throws Exception {
        var mails = lab.bench().options().scaled(queued);
        lab.filler().ask("fill", mails);
        var before = server.accepted().getAsLong();
        var some = Math.min(mails, lab.bench().options().scaled(10_000));
        try (var node = node(lab, server, 8, "mail-queue-" + queued)) {
            await(server, before + some / 4, node);
            var begin = System.nanoTime();
            await(server, before + some, node);
            var rate = (some - some / 4) * 1e9 / (System.nanoTime() - begin);
            var work = "with %,d queued, 8 connections".formatted(queued);
            lab.bench().report().measured("mails, " + work, "mails/s", OURS, rate);
            lab.bench().report().leaveOut("mails, " + work);
            lab.bench()
                    .report()
                    .measured(
                            "heap after a collection, " + work,
                            "MB",
                            OURS,
                            node.memory().heap() / 1e6);
        }
        lab.bench().database().jdbc(DATABASE).update("update delivery set state = 'WITHHELD' where state = 'QUEUED'");
    }

    private static void await(Server server, long mails, Child node) throws InterruptedException {
        while (server.accepted().getAsLong() < mails) {
            if (!node.isAlive()) throw new IllegalStateException(node.name() + " has ended; see its log");
            Thread.sleep(1);
        }
    }

    /** A first mail of ours is the one that the others send. */
    private static byte[] sample(Lab lab, Server server, CountingSink sink) throws Exception {
        lab.filler().ask("fill", 1);
        try (var node = node(lab, server, 1, "mail-sample")) {
            await(server, 1, node);
        }
        lab.bench().report().note("each mail has %,d bytes".formatted(sink.last().length));
        return sink.last();
    }

    private static Child node(Lab lab, Server server, int connections, String name) throws IOException {
        return node(lab.bench(), lab.url(), lab.key(), server, connections, name);
    }

    private static Child node(Bench bench, String url, String key, Server server, int connections, String name)
            throws IOException {
        var properties = new ArrayList<>(List.of(
                "--spring.datasource.url=" + url,
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + server.port(),
                "--spring.jpa.hibernate.ddl-auto=none",
                "--hagukumi.public-url=https://nurture.example.co.jp",
                "--hagukumi.site-url=https://www.example.co.jp",
                "--hagukumi.mail.sender.address=marketing@example.co.jp",
                "--hagukumi.mail.sender.name=例",
                "--hagukumi.mail.sender.legal-name=例株式会社",
                "--hagukumi.mail.sender.postal-address=東京都千代田区",
                "--hagukumi.mail.sender.contact=marketing@example.co.jp",
                "--hagukumi.mail.hours.opens=00:00",
                "--hagukumi.mail.hours.closes=00:00",
                "--hagukumi.mail.hours.every-day=true",
                "--hagukumi.mail.dkim.keys[0].domain=example.co.jp",
                "--hagukumi.mail.dkim.keys[0].selector=bench",
                "--hagukumi.mail.dkim.keys[0].private-key=" + key,
                "--hagukumi.mail.dispatch.connections=" + connections));
        return bench.start(
                name,
                ClassPath.APPLICATION,
                "dev.hagukumi.bench.mail.MailProcess",
                Map.of(),
                properties.toArray(String[]::new));
    }

    private static String privateKey() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var der = generator.generateKeyPair().getPrivate().getEncoded();
        return "-----BEGIN PRIVATE KEY-----" + Base64.getEncoder().encodeToString(der) + "-----END PRIVATE KEY-----";
    }
}
