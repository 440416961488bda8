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

/** Mails a second over 1, 4 and 8 connections, and what a long queue costs; part {@code rates} and part {@code queue}. */
final class MailBenchmark implements Benchmark {
    private static final String SPRING = "Spring JavaMailSenderImpl";
    private static final String OURS = "Hagukumi";
    private static final String RAW = "bare SMTP, prepared bytes";
    private static final List<String> PARTS = List.of("rates", "queue");
    private static final List<Integer> CONNECTIONS = List.of(1, 4, 8);
    private static final int MAILS = 8_000;
    private static final int WARM_UP = 2_000;
    private static final int MILLIS = 10_000;
    private static final String DATABASE = "mail";

    private record Lab(Bench bench, CountingSink sink, String url, String key, Child filler) {}

    @Override
    public void run(Bench bench) throws Exception {
        bench.report().contestants(List.of(SPRING, OURS, RAW));
        try (var sink = CountingSink.start()) {
            var url = bench.database().fresh(DATABASE);
            var key = privateKey();
            var filler = node(bench, sink, url, key, 0, "mail-filler");
            var lab = new Lab(bench, sink, url, key, filler);
            var sample = sample(lab);
            if (bench.options().wants("rates", PARTS))
                for (var round = 0; round < bench.options().repeats(); round++)
                    for (var connections : CONNECTIONS) round(lab, sample, connections);
            if (bench.options().wants("queue", PARTS)) for (var queued : List.of(1_000, 100_000)) queue(lab, queued);
        }
    }

    private static void round(Lab lab, byte[] sample, int connections) throws Exception {
        var work = "mails over " + connections + (connections == 1 ? " connection" : " connections");
        var millis = lab.bench().options().scaled(MILLIS);
        var port = lab.sink().port();
        var report = lab.bench().report();
        report.measured(work, "mails/s", SPRING, OtherSenders.spring(connections, millis, port, sample));
        ours(lab, work, connections);
        report.measured(work, "mails/s", RAW, OtherSenders.bare(connections, millis, port, sample));
    }

    /** Filled first, sent by a fresh process then; its first mails only warm it up. */
    private static void ours(Lab lab, String work, int connections) throws Exception {
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
        var before = lab.sink().accepted();
        try (var node = node(lab.bench(), lab.sink(), lab.url(), lab.key(), connections, "mail-" + connections)) {
            await(lab.sink(), before + warmUp, node);
            var begin = System.nanoTime();
            await(lab.sink(), before + warmUp + mails, node);
            lab.bench().report().measured(work, "mails/s", OURS, mails * 1e9 / (System.nanoTime() - begin));
        }
    }

    /** How fast and with how much memory a node begins to work off so many queued mails. */
    private static void queue(Lab lab, int queued) throws Exception {
        var mails = lab.bench().options().scaled(queued);
        lab.filler().ask("fill", mails);
        var before = lab.sink().accepted();
        var some = Math.min(mails, lab.bench().options().scaled(10_000));
        try (var node = node(lab.bench(), lab.sink(), lab.url(), lab.key(), 8, "mail-queue-" + queued)) {
            await(lab.sink(), before + some / 4, node);
            var begin = System.nanoTime();
            await(lab.sink(), before + some, node);
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

    private static void await(CountingSink sink, long mails, Child node) throws InterruptedException {
        while (sink.accepted() < mails) {
            if (!node.isAlive()) throw new IllegalStateException(node.name() + " has ended; see its log");
            Thread.sleep(1);
        }
    }

    /** A first mail of ours is the one that the others send. */
    private static byte[] sample(Lab lab) throws Exception {
        lab.filler().ask("fill", 1);
        try (var node = node(lab.bench(), lab.sink(), lab.url(), lab.key(), 1, "mail-sample")) {
            await(lab.sink(), 1, node);
        }
        lab.bench().report().note("each mail has %,d bytes".formatted(lab.sink().last().length));
        return lab.sink().last();
    }

    private static Child node(Bench bench, CountingSink sink, String url, String key, int connections, String name)
            throws IOException {
        var properties = new ArrayList<>(List.of(
                "--spring.datasource.url=" + url,
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + sink.port(),
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
