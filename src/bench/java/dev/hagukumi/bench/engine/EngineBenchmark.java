package dev.hagukumi.bench.engine;

import dev.hagukumi.bench.Bench;
import dev.hagukumi.bench.Benchmark;
import dev.hagukumi.bench.Options;
import dev.hagukumi.bench.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same scenario, enrolments, messages and timers for all; what one of them cannot do does not keep the others from it. */
final class EngineBenchmark implements Benchmark {
    private static final Map<String, String> NAMES = new LinkedHashMap<>();
    private static final List<String> PARTS = List.of("small", "sizes", "mix", "two", "million");

    static {
        NAMES.put("camunda", Contestant.CAMUNDA);
        NAMES.put("flowable", Contestant.FLOWABLE);
        NAMES.put("hagukumi", Contestant.HAGUKUMI);
        NAMES.put("floor", Contestant.FLOOR);
    }

    /** A run must be short enough to be repeated: 25 minutes with its build. */
    private static final Duration LATEST = Duration.ofMinutes(20);

    private interface Part {
        void run() throws Exception;
    }

    @Override
    public void run(Bench bench) {
        var options = bench.options();
        var report = bench.report();
        report.contestants(List.copyOf(NAMES.values()));
        var contestants = start(bench);
        var works = new ThreeWorks(options, report);
        report.say("about 24 minutes at scale 1; what would begin after %d minutes is left out", LATEST.toMinutes());
        if (options.wants("small", PARTS)) small(contestants, works, options, report);
        var ours = contestants.stream()
                .filter(one -> one.name().equals(Contestant.HAGUKUMI))
                .findFirst();
        ours.ifPresent(one -> {
            if (options.wants("mix", PARTS))
                attempt(report, "steady mix", () -> new SteadyMix(options, report).run(one));
            if (options.wants("two", PARTS))
                attempt(report, "two processes", () -> new TwoProcesses(options, report).run(bench, one));
        });
        if (options.wants("sizes", PARTS))
            each(contestants, report, "sizes", one -> new Sizes(options, report).measure(one));
        if (options.wants("million", PARTS))
            each(oursFirst(contestants), report, "million", one -> new Million(options, report, works).run(one));
        each(contestants, report, "memory", one -> memory(one, report));
    }

    /** The million of the peers takes longest and is what may fall out. */
    private static List<Contestant> oursFirst(List<Contestant> contestants) {
        var order = new ArrayList<>(contestants);
        order.sort(Comparator.comparing(one -> !one.name().equals(Contestant.HAGUKUMI)));
        return order;
    }

    private static List<Contestant> start(Bench bench) {
        var all = new Contestants(bench);
        var started = new ArrayList<Contestant>();
        for (var name : NAMES.keySet()) {
            if (!bench.options().wants(name, List.copyOf(NAMES.keySet()))) continue;
            attempt(bench.report(), "start of " + name, () -> started.add(all.start(NAMES.get(name))));
        }
        return started;
    }

    /** Each round begins with another one: who comes after whom must not decide. */
    private static void small(List<Contestant> contestants, ThreeWorks works, Options options, Report report) {
        var order = new ArrayList<>(contestants);
        floorLast(order);
        each(order, report, "warm-up", one -> {
            prepare(one, contestants);
            works.warmUp(one);
        });
        for (int round = 1; round <= options.repeats(); round++) {
            report.say("round %d of %d", round, options.repeats());
            each(order, report, "round " + round, one -> {
                one.reset();
                works.run(one, "", one.works().herd());
            });
            Collections.rotate(order, 1);
        }
    }

    private static void floorLast(List<Contestant> order) {
        order.sort((a, b) ->
                Boolean.compare(a.name().equals(Contestant.FLOOR), b.name().equals(Contestant.FLOOR)));
    }

    private static void prepare(Contestant one, List<Contestant> contestants) {
        if (!one.name().equals(Contestant.FLOOR)) return;
        for (var other : contestants) if (other.name().equals(Contestant.HAGUKUMI)) Floor.show(other, one);
    }

    private static void memory(Contestant one, Report report) {
        var memory = one.child().memory();
        report.measured("Heap used after a collection", "MB", one.name(), memory.heap() / 1e6);
        report.measured("Resident memory", "MB", one.name(), memory.resident() / 1e6);
    }

    private interface Deed {
        void of(Contestant contestant) throws Exception;
    }

    private static void each(List<Contestant> contestants, Report report, String what, Deed deed) {
        for (var one : contestants) {
            if (!one.child().isAlive()) continue;
            attempt(report, what + " of " + one.name(), () -> deed.of(one));
        }
    }

    private static void attempt(Report report, String what, Part part) {
        if (report.elapsed().compareTo(LATEST) > 0 && !what.startsWith("memory")) {
            report.note("Left out for want of time: " + what);
            return;
        }
        try {
            part.run();
        } catch (Exception | LinkageError e) {
            report.failed(what, e);
        }
    }
}
