package dev.hagukumi.bench.scoring;

import dev.hagukumi.bench.Bench;
import dev.hagukumi.scoring.cases.TryRules;
import dev.hagukumi.scoring.rulebook.ReadRuleFiles;
import dev.hagukumi.scoring.rulebook.RuleFile;
import dev.hagukumi.scoring.rulebook.RuleFiles;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

/** A hundred rule sets, each another version, read, checked, compiled, tried and closed: no class may stay behind. */
final class Reloads {
    private static final int RELOADS = 100;
    private static final int SETTLED = 20;

    private final Bench bench;

    Reloads(Bench bench) {
        this.bench = bench;
    }

    void run() {
        var open = new TryRules(Duration.ofMinutes(2));
        var all = bench.options().scaled(RELOADS);
        var settled = bench.options().scaled(SETTLED);
        var at = 0.0;
        for (var reload = 1; reload <= all; reload++) {
            var begin = System.nanoTime();
            open.open(version(reload)).close();
            if (reload > settled)
                bench.report().measured("Reload", "ms", ScoringBenchmark.HAGUKUMI, (System.nanoTime() - begin) / 1e6);
            if (reload == settled) at = metaspace();
        }
        var end = metaspace();
        bench.report().measured("Metaspace after 20 reloads", "MB", ScoringBenchmark.HAGUKUMI, at);
        bench.report().measured("Metaspace after 100 reloads", "MB", ScoringBenchmark.HAGUKUMI, end);
    }

    private static RuleFiles version(int number) {
        return new RuleFiles(ReadRuleFiles.fromClassPath().files().stream()
                .map(file -> file.path().equals("points.yaml")
                        ? new RuleFile(file.path(), file.shownAs(), file.text() + "\n# " + number + "\n")
                        : file)
                .toList());
    }

    private static double metaspace() {
        for (var collection : List.of(1, 2, 3)) System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getName().equals("Metaspace"))
                        .mapToLong(pool -> pool.getUsage().getUsed())
                        .sum()
                / 1e6;
    }
}
