package dev.hagukumi.security.fuzz;

import static org.assertj.core.api.Assertions.fail;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** Tries the inputs of a kind one after the other: each ends in time, taken or refused, and leaves no memory behind. */
public final class Fuzz {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long GROWTH = 64L << 20;
    private static final int ENOUGH = 10;
    private static final int WARM = 200;

    private final InputKind kind;
    private final Duration limit;
    private final long growth;

    public Fuzz(InputKind kind) {
        this(kind, LIMIT, GROWTH);
    }

    Fuzz(InputKind kind, Duration limit, long growth) {
        this.kind = kind;
        this.limit = limit;
        this.growth = growth;
    }

    /** The seeds, and so many mutations of them. */
    public FuzzReport run(int mutations) {
        return run(0, kind.seeds().size() + mutations);
    }

    /**
     * The inputs from this number on; to see one failure again, its number and 1.
     *
     * @throws AssertionError where one was neither taken nor refused
     */
    public FuzzReport run(long from, int count) {
        var report = new FuzzReport(kind);
        var mutations = new Mutations(kind);
        var before = 0L;
        try (var attempts = new TimedAttempts(kind, limit)) {
            for (var number = from; number < from + count && report.failures() < ENOUGH; number++) {
                if (number == from + WARM) before = used();
                attempt(attempts, number, mutations.input(number), report);
            }
        }
        if (report.failures() > 0) fail(report.toString());
        if (before > 0) checkGrowth(used() - before, report);
        return report;
    }

    private void attempt(TimedAttempts attempts, long number, byte[] input, FuzzReport report) {
        var start = System.nanoTime();
        try {
            report.ended(attempts.attempt(input));
        } catch (TimeoutException hangs) {
            report.failed(number, input, hangs);
        } catch (Throwable thrown) {
            if (kind.refuses(thrown)) report.ended(InputKind.REFUSED);
            else report.failed(number, input, thrown);
        }
        report.took(number, Duration.ofNanos(System.nanoTime() - start));
    }

    private void checkGrowth(long grown, FuzzReport report) {
        report.grew(grown);
        if (grown > growth) fail(kind.name() + " leaves memory behind: " + (grown >> 20) + " MB. " + report);
    }

    /** Heap and classes after a full collection; twice, because what is finalized goes with the second. */
    private static long used() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() + metaspace();
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
    }
}
