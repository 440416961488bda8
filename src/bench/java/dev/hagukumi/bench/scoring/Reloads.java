package dev.hagukumi.bench.scoring;

import dev.hagukumi.bench.Bench;
import dev.hagukumi.scoring.rulebook.ReadRuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import tools.jackson.databind.ObjectMapper;

/**
 * A hundred reloads of the running application while activities come in, each of another version: every activity earns once,
 * by one version, the points of that version; and no class of a version stays behind.
 */
final class Reloads {
    private static final int RELOADS = 100;
    private static final int SETTLED = 20;
    private static final int QUIET = 10;
    private static final int LEADS = 1_000;
    private static final int ITEMS = 20;
    private static final long PAUSE = 40_000_000; // ns
    private static final String POINTS = "ContentShared:        {points: 10";
    /** They know of the ten points. */
    private static final String CASES = "engagement/reactions.cases.yaml";

    private static final String AWARDS = """
            select rule_set, min(points) as least, max(points) as most, count(*) as awards, count(distinct activity) as activities
              from award where code = 'content-shared' group by rule_set""";

    private final Bench bench;
    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicLong sent = new AtomicLong();
    private final Map<String, Integer> points = new HashMap<>();

    Reloads(Bench bench) {
        this.bench = bench;
    }

    void run() throws Exception {
        var rules = Bench.FOLDER.resolve("rules").toAbsolutePath();
        write(rules, 0);
        var ours = Scored.start(bench, "reloads", Map.of("HAGUKUMI_RULES", rules.toString()));
        ours.knownLeads(LEADS);
        var intake = new Intake(ours.port());
        reload(intake, rules, 0);
        var load = CompletableFuture.runAsync(() -> load(intake));
        var all = bench.options().scaled(RELOADS);
        var settled = bench.options().scaled(SETTLED);
        for (var number = 1; number <= all; number++) {
            var millis = reload(intake, rules, number);
            if (number > settled) bench.report().measured("Reload under load", "ms", ScoringBenchmark.HAGUKUMI, millis);
            if (number == settled) metaspace(ours, settled);
        }
        metaspace(ours, all);
        enough.set(true);
        load.join();
        ours.drained(System.nanoTime());
        for (var number = all + 1; number <= all + QUIET; number++)
            bench.report().measured("Reload", "ms", ScoringBenchmark.HAGUKUMI, reload(intake, rules, number));
        judge(ours);
        ours.stop();
    }

    private void metaspace(Scored ours, int reloads) {
        bench.report()
                .measured("Metaspace after " + reloads + " reloads", "MB", ScoringBenchmark.HAGUKUMI, ours.metaspace());
    }

    /** In milliseconds, from the wish to the new version in force. */
    private double reload(Intake intake, Path rules, int number) throws IOException, InterruptedException {
        write(rules, number);
        var begin = System.nanoTime();
        var state = new ObjectMapper().readTree(intake.asAdministrator("/api/rules/reload"));
        var millis = (System.nanoTime() - begin) / 1e6;
        points.put(state.get("version").asString(), points(number));
        if (points.size() != number + 1) throw new IllegalStateException("no new version: " + state);
        return millis;
    }

    private static int points(int number) {
        return 10 + number % 2;
    }

    /** The shipped rules, with other points each time, so that no two versions are the same. */
    private static void write(Path folder, int number) throws IOException {
        for (var file : ReadRuleFiles.fromClassPath().files()) {
            if (file.path().equals(CASES)) continue;
            var text = file.text();
            if (file.path().equals("points.yaml"))
                text = text.replace(POINTS, POINTS.replace("10", String.valueOf(points(number)))) + "\n# " + number;
            var target = folder.resolve(file.path());
            if (Files.exists(target) && Files.readString(target).equals(text)) continue;
            Files.createDirectories(target.getParent());
            var whole = Files.writeString(target.resolveSibling(target.getFileName() + ".new"), text);
            Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void load(Intake intake) {
        try {
            while (!enough.get()) {
                var first = sent.getAndAdd(ITEMS);
                intake.send(LongStream.range(first, first + ITEMS).mapToObj(Reloads::item));
                LockSupport.parkNanos(PAUSE);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String item(long number) {
        return "{\"type\":\"track\",\"messageId\":\"r%1$d\",\"userId\":\"u%2$d\",\"event\":\"ContentShared\",\"properties\":{\"content\":\"c%1$d\"}}"
                .formatted(number, 1 + number % LEADS);
    }

    private void judge(Scored ours) {
        var awards = 0L;
        var activities = 0L;
        var versions = ours.jdbc().queryForList(AWARDS);
        for (var version : versions) {
            var due = points.get(String.valueOf(version.get("rule_set")));
            if (due == null
                    || !version.get("least").equals(due)
                    || !version.get("most").equals(due))
                throw new IllegalStateException("points of another version: " + version);
            awards += ((Number) version.get("awards")).longValue();
            activities += ((Number) version.get("activities")).longValue();
        }
        if (awards != sent.get() || activities != sent.get())
            throw new IllegalStateException(sent + " activities, but " + awards + " awards for " + activities);
        ours.checkBalances();
        bench.report()
                .note("%,d activities during %d reloads, each scored once, by one of %d versions"
                        .formatted(awards, points.size() - 1 - QUIET, versions.size()));
    }
}
