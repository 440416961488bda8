package dev.hagukumi.bench.engine;

import dev.hagukumi.bench.Bench;
import dev.hagukumi.bench.Child;
import dev.hagukumi.bench.Options;
import dev.hagukumi.bench.Report;
import java.util.Arrays;

/** A herd drained by one process and by two on the same database; a storm of lost races shows as rolled-back transactions. */
final class TwoProcesses {
    private static final int HERD_SIZE = 50_000;
    private static final int WARM_UP = 10_000;

    private final Options options;
    private final Report report;

    TwoProcesses(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run(Bench bench, Contestant ours) throws Exception {
        try (var second = new Contestants(bench).node("hagukumi-2")) {
            // Its compilers and caches have seen a herd, as the first one's have.
            herd(ours, WARM_UP, second);
            measure("one process", herd(ours, options.scaled(HERD_SIZE), ours.child()));
            measure("two processes", herd(ours, options.scaled(HERD_SIZE), ours.child(), second));
        }
        ours.reset();
    }

    private record Result(Herd.Drained drained, long rolledBack) {}

    private void measure(String who, Result result) {
        report.measured(
                "Timer herd, " + who,
                "mails/s",
                Contestant.HAGUKUMI,
                result.drained().rate());
        report.leaveOut("Timer herd, " + who);
        // A lost race is a transaction that was rolled back.
        report.measured("Rolled back, " + who, "transactions", Contestant.HAGUKUMI, result.rolledBack());
    }

    private static Result herd(Contestant ours, int count, Child... nodes) {
        ours.reset();
        ours.ask("enrol", 1, count, 60);
        ours.analyze();
        Herd.makeDue(ours, 1, count);
        var rolledBack = rolledBack(nodes);
        var begin = System.nanoTime();
        for (var node : nodes) node.ask("resume");
        var drained = Herd.await(ours, 0, count, begin, ours.works().herd());
        for (var node : nodes) node.ask("pause");
        if (drained.mails() < count) throw new IllegalStateException("only " + drained.mails() + " of " + count);
        return new Result(drained, rolledBack(nodes) - rolledBack);
    }

    private static long rolledBack(Child... nodes) {
        return Arrays.stream(nodes)
                .mapToLong(node -> node.ask("rolled-back").get("count").asLong())
                .sum();
    }
}
