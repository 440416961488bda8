package dev.hagukumi.bench.engine;

import dev.hagukumi.bench.Bench;
import dev.hagukumi.bench.Options;
import dev.hagukumi.bench.Report;

/** A herd drained by one process and by two on the same database; a storm of lost races shows as rolled-back transactions. */
final class TwoProcesses {
    private static final int HERD_SIZE = 50_000;

    private final Options options;
    private final Report report;

    TwoProcesses(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run(Bench bench, Contestant ours) throws Exception {
        try (var second = new Contestants(bench).node("hagukumi-2")) {
            // Its compilers and caches have seen a herd, as the first one's have.
            herd(ours, second, 5_000, false);
            measure("one process", herd(ours, null, options.scaled(HERD_SIZE), true));
            measure("two processes", herd(ours, second, options.scaled(HERD_SIZE), true));
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
        report.measured("Rolled back, " + who, "transactions", Contestant.HAGUKUMI, result.rolledBack());
        report.leaveOut("Timer herd, " + who);
    }

    private Result herd(Contestant ours, dev.hagukumi.bench.Child second, int count, boolean both) {
        ours.reset();
        ours.ask("enrol", 1, count, 60);
        ours.analyze();
        Herd.makeDue(ours, 1, count);
        var rolledBack = rolledBack(ours);
        var begin = System.nanoTime();
        if (both) ours.ask("resume");
        if (second != null) second.ask("resume");
        var drained = Herd.await(ours, 0, count, begin, ours.works().herd());
        if (both) ours.ask("pause");
        if (second != null) second.ask("pause");
        if (drained.mails() < count) throw new IllegalStateException("only " + drained.mails() + " of " + count);
        return new Result(drained, rolledBack(ours) - rolledBack);
    }

    private static long rolledBack(Contestant ours) {
        ours.jdbc().execute("select pg_stat_clear_snapshot()");
        return ours.count("select xact_rollback from pg_stat_database where datname = current_database()");
    }
}
