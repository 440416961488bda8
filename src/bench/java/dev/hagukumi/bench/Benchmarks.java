package dev.hagukumi.bench;

/** Runs the benchmark of the given name. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] names) throws Exception {
        for (var name : names) run(name);
        // Pools and clients must not keep a finished run waiting.
        System.exit(0);
    }

    private static void run(String name) throws Exception {
        var benchmark = find(name);
        try (var bench = new Bench(name, Options.given())) {
            benchmark.run(bench);
            bench.report().close();
        }
    }

    private static Benchmark find(String name) throws ReflectiveOperationException {
        var simple = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Benchmark";
        var type = Class.forName("dev.hagukumi.bench." + name + "." + simple);
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return (Benchmark) constructor.newInstance();
    }
}
