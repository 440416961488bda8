package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.platform.Finding;
import dev.hagukumi.platform.UnfitContent;
import dev.hagukumi.scoring.rulebook.CompileLayer.DoesNotCompile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Makes a {@link RuleSet} of a snapshot: reads, checks, compiles. Whatever does not fit is told with file, line, rule and a sentence. */
public final class OpenRules {
    private static final String UNFIT = "The rules do not fit; none of them was taken over.";

    private final Duration limit;

    /** @param limit how long compiling may take */
    public OpenRules(Duration limit) {
        this.limit = limit;
    }

    /** @throws UnfitContent naming every place that does not fit */
    public RuleSet open(RuleFiles files) {
        var findings = new ArrayList<Finding>();
        var pointsFile = files.files().stream()
                .filter(file -> file.path().equals(RuleFiles.POINTS))
                .findFirst()
                .orElseThrow();
        var points = new ReadPoints(pointsFile, findings).read();
        var sources = files.drl().stream()
                .map(file -> RuleSource.parse(file, findings))
                .filter(Objects::nonNull)
                .toList();
        stopOn(findings);
        var linted = new LintRules(findings).check(pointsFile, points, sources);
        stopOn(findings);
        return inTime(() -> compile(files, points, linted, sources));
    }

    private static RuleSet compile(RuleFiles files, Points points, LintedRules linted, List<RuleSource> sources) {
        var version = files.version();
        var awards = compile(Layer.AWARDS, version, sources);
        try {
            var rules = new RuleSet(files, points, linted, awards, compile(Layer.QUALIFICATION, version, sources));
            var endless = new ProbeRules(rules, points).probe();
            if (endless.isEmpty()) return rules;
            rules.close();
            throw new UnfitContent(UNFIT, endless);
        } catch (UnfitContent e) {
            awards.close();
            throw e;
        }
    }

    private static CompiledLayer compile(Layer layer, String version, List<RuleSource> all) {
        var sources = all.stream().filter(source -> source.layer() == layer).toList();
        try {
            return new CompileLayer(layer, version).compile(sources);
        } catch (DoesNotCompile e) {
            throw new UnfitContent(
                    UNFIT, new BlameRules(new CompileLayer(layer, "blame-" + version)).blame(sources, e));
        }
    }

    /** One thread, because the compiler is not made for several; a time limit, because it can be sent astray. */
    private RuleSet inTime(Callable<RuleSet> work) {
        var thread = Executors.newSingleThreadExecutor(task -> {
            var compiler = new Thread(task, "rule-compiler");
            compiler.setDaemon(true);
            compiler.setContextClassLoader(OpenRules.class.getClassLoader());
            return compiler;
        });
        try {
            return thread.submit(work).get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnfitContent unfit) throw unfit;
            throw new IllegalStateException("the rules could not be compiled", e.getCause());
        } catch (TimeoutException e) {
            throw unfit(
                    "compiling the rules takes longer than " + limit.toSeconds() + " s; split rules with many `or`");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unfit("compiling the rules was interrupted; start again");
        } finally {
            thread.shutdownNow();
        }
    }

    private static UnfitContent unfit(String message) {
        return new UnfitContent(UNFIT, List.of(new Finding("rules", 0, "", message)));
    }

    private static void stopOn(List<Finding> findings) {
        if (!findings.isEmpty()) throw new UnfitContent(UNFIT, findings);
    }
}
