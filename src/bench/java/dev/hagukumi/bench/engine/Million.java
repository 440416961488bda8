package dev.hagukumi.bench.engine;

import dev.hagukumi.bench.Options;
import dev.hagukumi.bench.Report;
import java.util.Locale;
import java.util.regex.Pattern;

/** The three works again, with a million instances asleep beside them. */
final class Million {
    private static final int ASLEEP = 1_000_000;
    /** All rows, all waits one after the other, or all that is due put in order. */
    private static final Pattern SCAN = Pattern.compile("Seq Scan on act_ru_(execution|job|event_subscr|variable)"
            + "|Scan using act_ru_\\w+_pkey on act_ru_event_subscr|Sort Key: due");

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
        var beside = String.format(Locale.ROOT, ", %,d asleep", count);
        contestant.reset();
        var begin = System.nanoTime();
        var bytes = Sleepers.seed(contestant, count);
        report.say("%s: %,d asleep after %.0f s", contestant.name(), count, (System.nanoTime() - begin) / 1e9);
        report.measured("Sleeping lead, just loaded", "bytes", contestant.name(), bytes);
        works.run(contestant, beside, contestant.works().herdAmongMillion());
        for (var work : new String[] {ThreeWorks.ENROL, ThreeWorks.CORRELATE, ThreeWorks.HERD}) {
            var cost = report.median(work, contestant.name()) / report.median(work + beside, contestant.name());
            if (!Double.isNaN(cost)) report.measured("Cost" + beside + ": " + work, "×", contestant.name(), cost);
        }
        if (contestant.name().equals(Contestant.HAGUKUMI)) plans(contestant, beside);
        contestant.reset();
    }

    /** Nothing that is asked often reads all rows. */
    private void plans(Contestant ours, String beside) {
        ours.analyze();
        ours.ask("plans").properties().forEach(plan -> {
            var text = plan.getValue().asString().replaceAll(" +", " ");
            var scan = SCAN.matcher(text);
            if (scan.find())
                report.failed(
                        "plan" + beside + ": " + plan.getKey(),
                        new IllegalStateException(scan.group() + " in " + text));
            else report.note("By index" + beside + ": " + plan.getKey());
        });
    }
}
