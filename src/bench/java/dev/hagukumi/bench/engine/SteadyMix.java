package dev.hagukumi.bench.engine;

import dev.hagukumi.bench.Options;
import dev.hagukumi.bench.Report;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * What a web site sends, through the real intake over HTTP at an even pace: of twenty activities sixteen move nobody, three move a
 * lead on, one enrols a lead. A reaction takes from the intake's receipt until what it led to is committed.
 */
final class SteadyMix {
    static final String SERVER_KEY = "bench-violet-umbrella-server-key";
    private static final int SENDERS = 8;
    private static final int PER_SECOND = 150;
    private static final int PER_SECOND_BESIDE_HERD = 50;
    private static final int SECONDS = 60;
    private static final int HERD_SIZE = 50_000;
    /** Leads that wait for the message, those who are not enrolled, and those who will be. */
    private static final long WAITING = 1;

    private static final long NOBODY = 100_001;
    private static final long NEW = 200_001;
    private static final long HERD = 300_001;

    private static final String REACTIONS = """
            select count(*) as n,
                   coalesce(percentile_cont(0.5) within group (order by took), 'NaN') as p50,
                   coalesce(percentile_cont(0.99) within group (order by took), 'NaN') as p99,
                   coalesce(max(took), 'NaN') as longest
            from (select extract(epoch from pg_xact_commit_timestamp(e.xmin) - a.received_at)::float8 * 1000 as took
                  from activity a join enrolment e on e.lead_id = a.lead and e.ended_at is not null
                  where a.type = 'PageViewed' and a.lead < ? and a.message_id like ?) reactions""";

    private final Options options;
    private final Report report;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicLong numbers = new AtomicLong();

    SteadyMix(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run(Contestant ours) throws Exception {
        var uri = URI.create("http://127.0.0.1:" + ours.ask("port").get("port").asInt() + "/v1/track");
        prepare(ours);
        send(uri, "warm", 10, PER_SECOND);
        awaitIdle(ours);
        var seconds = options.scaled(SECONDS);
        var sent = send(uri, "mix", seconds, PER_SECOND);
        awaitIdle(ours);
        report.measured("Steady mix, accepted", "activities/s", ours.name(), sent.accepted() / sent.seconds());
        report.leaveOut("Steady mix, accepted");
        reactions(ours, "mix", "Steady mix");
        if (sent.toldToWait() > 0)
            report.note("The intake answered 429 to %d activities of the steady mix".formatted(sent.toldToWait()));

        besideHerd(ours, uri);
        ours.reset();
        ours.jdbc().execute("truncate activity, award, score, stage_change cascade");
    }

    private void prepare(Contestant ours) {
        ours.reset();
        ours.jdbc().execute("truncate activity, award, score, stage_change cascade");
        ours.ask("enrol-plain", WAITING, 20_000, 60);
        ours.analyze();
    }

    private void besideHerd(Contestant ours, URI uri) throws Exception {
        var herd = options.scaled(HERD_SIZE);
        ours.ask("enrol-plain", HERD, herd, 60);
        Herd.makeDue(ours, HERD, herd);
        var before = ours.mails();
        var begin = System.nanoTime();
        ours.ask("resume");
        var sending = new AtomicInteger(1);
        var sender = new Thread(() -> {
            try {
                while (sending.get() == 1) send(uri, "herd", 1, PER_SECOND_BESIDE_HERD);
            } catch (Exception e) {
                report.failed("activities beside the herd", e);
            }
        });
        sender.start();
        var drained = Herd.await(ours, before, herd, begin, 180);
        sending.set(0);
        sender.join();
        ours.ask("pause");
        awaitIdle(ours);
        report.measured("Timer herd beside activities", "mails/s", ours.name(), drained.rate());
        report.leaveOut("Timer herd beside activities");
        reactions(ours, "herd", "While a herd drains");
    }

    private void reactions(Contestant ours, String prefix, String work) {
        var row = ours.jdbc().queryForMap(REACTIONS, NOBODY, prefix + "-%");
        if (((Number) row.get("n")).longValue() == 0) throw new IllegalStateException(work + ": nobody was moved");
        report.measured(work + ", reaction p50", "ms", ours.name(), ((Number) row.get("p50")).doubleValue());
        report.measured(work + ", reaction p99", "ms", ours.name(), ((Number) row.get("p99")).doubleValue());
        report.say(
                "%s: %s reactions, the longest took %.0f ms",
                work, row.get("n"), ((Number) row.get("longest")).doubleValue());
    }

    private static void awaitIdle(Contestant ours) {
        var end = System.nanoTime() + 120_000_000_000L;
        while (ours.count("select count(*) from activity where state = 'PENDING'") > 0) {
            if (System.nanoTime() > end) throw new IllegalStateException("the pipeline does not come to an end");
            LockSupport.parkNanos(100_000_000);
        }
    }

    private record Sent(long accepted, long toldToWait, double seconds) {}

    private Sent send(URI uri, String prefix, int seconds, int perSecond) throws Exception {
        var senders = Executors.newFixedThreadPool(SENDERS);
        var accepted = new AtomicLong();
        var toldToWait = new AtomicLong();
        var turn = new AtomicLong();
        var begin = System.nanoTime();
        var all = (long) seconds * perSecond;
        Callable<Void> sender = () -> {
            for (var n = turn.getAndIncrement(); n < all; n = turn.getAndIncrement()) {
                LockSupport.parkNanos(begin + n * 1_000_000_000L / perSecond - System.nanoTime());
                var status = http.send(request(uri, prefix), BodyHandlers.discarding())
                        .statusCode();
                if (status == 202) accepted.incrementAndGet();
                else if (status == 429) toldToWait.incrementAndGet();
                else throw new IOException("the intake answered " + status);
            }
            return null;
        };
        try {
            var work = new ArrayList<Callable<Void>>();
            for (int i = 0; i < SENDERS; i++) work.add(sender);
            for (var result : senders.invokeAll(work)) result.get();
        } finally {
            senders.shutdown();
        }
        return new Sent(accepted.get(), toldToWait.get(), (System.nanoTime() - begin) / 1e9);
    }

    private HttpRequest request(URI uri, String prefix) {
        var n = numbers.getAndIncrement();
        var turn = n % 20;
        var round = n / 20;
        long lead;
        var event = "Page Viewed";
        if (turn == 0) {
            lead = NEW + round;
            event = "Document Requested";
        } else if (turn % 6 == 1 && turn < 18) {
            lead = WAITING + round * 3 + turn / 6;
        } else {
            lead = NOBODY + (n * 7919) % 90_000;
        }
        var body = """
                {"userId": "lead%d@example.co.jp", "event": "%s", "messageId": "%s-%d", \
                "properties": {"document": "catalogue", "path": "/products/sensors"}}""".formatted(lead, event, prefix, n);
        var key = Base64.getEncoder().encodeToString((SERVER_KEY + ":").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(uri)
                .header("Authorization", "Basic " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
