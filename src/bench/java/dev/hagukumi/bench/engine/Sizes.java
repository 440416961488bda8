package dev.hagukumi.bench.engine;

import dev.hagukumi.bench.Options;
import dev.hagukumi.bench.Report;
import java.util.stream.Stream;

/** What a lead weighs in the database, tables and indexes, as each would really be built: ours without variables. */
final class Sizes {
    private static final int LEADS = 20_000;

    private final Options options;
    private final Report report;

    Sizes(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void measure(Contestant contestant) {
        if (contestant.name().equals(Contestant.FLOOR)) return;
        var ours = contestant.name().equals(Contestant.HAGUKUMI);
        var history = contestant.tables().history();
        var all = Stream.concat(contestant.running().stream(), history.stream())
                .distinct()
                .toList();
        contestant.reset();
        var empty = contestant.bytes(all);
        var emptyRunning = contestant.bytes(contestant.running());
        var emptyHistory = contestant.bytes(history);
        var count = contestant
                .ask(
                        ours ? "enrol-plain" : "enrol",
                        1,
                        options.scaled(LEADS / (contestant.share() == 1 ? 1 : 2 * contestant.share())),
                        20)
                .get("done")
                .asDouble();
        report.measured(
                "Sleeping lead",
                "bytes",
                contestant.name(),
                (contestant.bytes(contestant.running()) - emptyRunning) / count);
        report.measured(
                "Sleeping lead with its history", "bytes", contestant.name(), (contestant.bytes(all) - empty) / count);
        contestant.analyze();
        var ended = contestant.ask("correlate", 1, (long) count, 30).get("done").asDouble();
        if (ended == count)
            report.measured(
                    "Finished journey", "bytes", contestant.name(), (contestant.bytes(history) - emptyHistory) / count);
        contestant.reset();
    }
}
