package dev.hagukumi.bench.scoring;

import dev.hagukumi.bench.Bench;
import dev.hagukumi.bench.Crew;
import java.util.stream.LongStream;

/** Activities from the intake to the ledger, in batches over HTTP, beside the same rows by plain JDBC batches. */
final class PipelineAndFloor {
    private static final String WORK = "Intake to ledger";
    static final int LEADS = 10_000;
    private static final int ACTIVITIES = 100_000;
    private static final int ITEMS = 200;

    private final Bench bench;

    PipelineAndFloor(Bench bench) {
        this.bench = bench;
    }

    void run() throws Exception {
        var ours = Scored.start(bench, "scoring");
        ours.knownLeads(LEADS);
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
        ours.checkBalances();
        ours.stop();
    }

    /** Answers how many per second got from the intake to the ledger. */
    private double send(Scored ours, long first, int count) throws Exception {
        var intake = new Intake(ours.port());
        var begin = System.nanoTime();
        Crew.share(
                first,
                count,
                ITEMS,
                600,
                (from, items) ->
                        intake.send(LongStream.range(from, from + items).mapToObj(PipelineAndFloor::item)));
        return count / ours.drained(begin);
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
