package dev.hagukumi.bench.scoring;

import dev.hagukumi.bench.Bench;
import dev.hagukumi.bench.Benchmark;
import java.util.List;

/** {@code mvn -Pbench verify -Dbench=scoring}; {@code -Dbench.only=rules,pipeline,sizes,reloads} chooses. */
final class ScoringBenchmark implements Benchmark {
    static final String HAGUKUMI = "hagukumi";
    static final String FLOOR = "jdbc floor";
    static final String PLAIN = "plain java";
    private static final List<String> PARTS = List.of("rules", "pipeline", "sizes", "reloads");

    private interface Part {
        void run() throws Exception;
    }

    @Override
    public void run(Bench bench) {
        bench.report().contestants(List.of(HAGUKUMI, FLOOR, PLAIN));
        part(bench, "rules", () -> new RulesAlone(bench).run());
        part(bench, "reloads", () -> new Reloads(bench).run());
        part(bench, "pipeline", () -> new PipelineAndFloor(bench).run());
        part(bench, "sizes", () -> new FewAndManyLeads(bench).run());
    }

    private static void part(Bench bench, String name, Part part) {
        if (!bench.options().wants(name, PARTS)) return;
        try {
            part.run();
        } catch (Exception | LinkageError e) {
            bench.report().failed(name, e);
        }
    }
}
