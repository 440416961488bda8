package dev.hagukumi.bench.engine;

import dev.hagukumi.bench.Options;
import dev.hagukumi.bench.Report;

/** The three works again, with a million instances asleep beside them. */
final class Million {
    static final String BESIDE = ", 1,000,000 asleep";
    private static final int ASLEEP = 1_000_000;

    private final Options options;
    private final Report report;
    private final ThreeWorks works;

    Million(Options options, Report report, ThreeWorks works) {
        this.options = options;
        this.report = report;
        this.works = works;
    }

    void run(Contestant contestant) {
        if (contestant.name().equals(Contestant.FLOOR)) return;
        var count = options.scaled(ASLEEP);
        contestant.reset();
        var begin = System.nanoTime();
        var bytes = Sleepers.seed(contestant, count);
        report.say("%s: %,d asleep after %.0f s", contestant.name(), count, (System.nanoTime() - begin) / 1e9);
        report.measured("Sleeping lead, just loaded", "bytes", contestant.name(), bytes);
        works.run(contestant, BESIDE, contestant.works().herdAmongMillion());
        for (var work : new String[] {ThreeWorks.ENROL, ThreeWorks.CORRELATE, ThreeWorks.HERD}) {
            var cost = report.median(work, contestant.name()) / report.median(work + BESIDE, contestant.name());
            if (!Double.isNaN(cost))
                report.measured("Cost with 1,000,000 asleep: " + work, "×", contestant.name(), cost);
        }
        contestant.reset();
    }
}
