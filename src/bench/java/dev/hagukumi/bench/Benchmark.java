package dev.hagukumi.bench;

/** One benchmark. {@code -Dbench=name} runs {@code dev.hagukumi.bench.name.NameBenchmark}. */
public interface Benchmark {

    /** Leaves what it measured in the bench's report, as it goes. */
    void run(Bench bench) throws Exception;
}
