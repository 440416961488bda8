package dev.hagukumi.bench.scoring;

import dev.hagukumi.bench.Bench;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the rules on one thread, by JMH, beside the same decisions in plain Java. */
final class RulesAlone {
    private final Bench bench;

    RulesAlone(Bench bench) {
        this.bench = bench;
    }

    void run() throws RunnerException {
        var options = new OptionsBuilder()
                .include(RuleEvaluations.class.getName() + ".*")
                .forks(1)
                .threads(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(3))
                .measurementIterations(bench.options().repeats())
                .measurementTime(TimeValue.seconds(3))
                .build();
        for (var result : new Runner(options).run()) {
            var plain = result.getPrimaryResult().getLabel().equals("plainJava");
            bench.report()
                    .measured(
                            "Activities judged per core-second",
                            "activities/s",
                            plain ? ScoringBenchmark.PLAIN : ScoringBenchmark.HAGUKUMI,
                            result.getPrimaryResult().getScore());
        }
        bench.report().leaveOut("Activities judged per core-second");
    }
}
