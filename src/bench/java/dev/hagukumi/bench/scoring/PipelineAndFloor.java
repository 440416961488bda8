package dev.hagukumi.bench.scoring;

import dev.hagukumi.bench.Bench;
import dev.hagukumi.bench.Crew;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Activities from the intake to the ledger, in batches over HTTP, beside the same rows by plain JDBC batches. */
final class PipelineAndFloor {
    private static final String WORK = "Intake to ledger";
    static final int LEADS = 10_000;
    private static final int ACTIVITIES = 100_000;
    private static final int ITEMS = 200;

    private final Bench bench;
    private final HttpClient http = HttpClient.newHttpClient();

    PipelineAndFloor(Bench bench) {
        this.bench = bench;
    }

    void run() throws Exception {
        var ours = Scored.start(bench, "scoring");
        ours.leads(1, LEADS);
        ours.jdbc()
                .execute(
                        "insert into lead_alias (kind, value, lead, since) select 'USER', 'u' || id, id, now() from lead");
        var floor = new Floor(bench, "scoring");
        var count = bench.options().scaled(ACTIVITIES);
        send(ours, 0, count / 5);
        floor.write(0, count / 5);
        for (var round = 1L; round <= bench.options().repeats(); round++) {
            bench.report()
                    .measured(WORK, "activities/s", ScoringBenchmark.HAGUKUMI, send(ours, round * ACTIVITIES, count));
            bench.report()
                    .measured(WORK, "activities/s", ScoringBenchmark.FLOOR, floor.write(round * ACTIVITIES, count));
        }
        bench.report()
                .note("Awards per activity: "
                        + ours.jdbc()
                                .queryForObject(
                                        "select round((select count(*) from award)::numeric / (select count(*) from activity), 2)",
                                        String.class));
        var unbalanced = ours.jdbc().queryForObject("""
                select count(*) from (select lead, score as name, sum(points) as points from award group by lead, score) ledger
                    full join score using (lead, name)
                 where coalesce(points, 0) <> coalesce(balance, 0)
                """, Integer.class);
        if (unbalanced == null || unbalanced != 0)
            throw new IllegalStateException(unbalanced + " leads are unbalanced");
        ours.stop();
    }

    /** Answers how many per second got from the intake to the ledger. */
    private double send(Scored ours, long first, int count) throws Exception {
        var uri = URI.create("http://127.0.0.1:" + ours.port() + "/v1/batch");
        var begin = System.nanoTime();
        Crew.share(first, count, ITEMS, 600, (from, items) -> post(uri, from, items));
        return count / ours.drained(begin);
    }

    private void post(URI uri, long first, int items) throws IOException, InterruptedException {
        var body = LongStream.range(first, first + items)
                .mapToObj(PipelineAndFloor::item)
                .collect(Collectors.joining(",", "{\"batch\":[", "]}"));
        var key = Base64.getEncoder().encodeToString((Scored.WRITE_KEY + ":").getBytes());
        var request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + key)
                .POST(BodyPublishers.ofString(body))
                .build();
        while (true) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 202) return;
            if (answer.statusCode() != 429) throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            Thread.sleep(100);
        }
    }

    private static String item(long number) {
        var kind = Kind.of(number);
        return "{\"type\":\"%s\",\"messageId\":\"b%d\",\"userId\":\"u%d\",%s\"properties\":{\"%s\":\"%s\"}}"
                .formatted(
                        kind == Kind.PAGE ? "page" : "track",
                        number,
                        1 + number * 7919 % LEADS,
                        kind == Kind.PAGE ? "" : "\"event\":\"" + kind.type + "\",",
                        kind.property,
                        kind.value(number));
    }
}
