package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.platform.Finding;
import dev.hagukumi.platform.UnfitContent;
import dev.hagukumi.scoring.RulesBusy;
import dev.hagukumi.scoring.confined.Confinement;
import dev.hagukumi.scoring.rulebook.CompileLayer.DoesNotCompile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Makes a {@link RuleSet} of a snapshot: reads, checks, compiles, tries. Whatever does not fit is told with file, line, rule
 * and a sentence. It is the only way to a rule set: whoever writes rules is trusted with points, not with the server.
 */
public final class OpenRules {
    private static final String UNFIT = "The rules do not fit; none of them was taken over.";
    private static final int MOST_FINDINGS = 200;

    private final Duration limit;
    private final Function<Layer, Confinement> confinement;

    /** @param limit how long reading and compiling may take */
    public OpenRules(Duration limit) {
        this(limit, Layer::confinement);
    }

    OpenRules(Duration limit, Function<Layer, Confinement> confinement) {
        this.limit = limit;
        this.confinement = confinement;
    }

    /**
     * @throws UnfitContent naming every place that does not fit
     * @throws RulesBusy where too many wait
     */
    public RuleSet open(RuleFiles files) {
        return open(files, rules -> List.of());
    }

    /** @param trial what does not fit when the rules are tried; only what passes is handed out */
    public RuleSet open(RuleFiles files, Function<RuleSet, List<Finding>> trial) {
        return inTime(() -> openNow(files, trial));
    }

    private RuleSet openNow(RuleFiles files, Function<RuleSet, List<Finding>> trial) {
        var findings = new ArrayList<Finding>();
        new LintSnapshot(findings).check(files);
        stopOn(UNFIT, findings);
        var pointsFile = files.files().stream()
                .filter(file -> file.path().equals(RuleFiles.POINTS))
                .findFirst()
                .orElseThrow();
        var points = new ReadPoints(pointsFile, findings).read();
        var sources = files.drl().stream()
                .map(file -> RuleSource.parse(file, findings))
                .filter(Objects::nonNull)
                .toList();
        LintSnapshot.checkCount(sources, findings);
        stopOn(UNFIT, findings);
        var linted = new LintRules(findings).check(pointsFile, points, sources);
        stopOn(UNFIT, findings);
        var rules = compile(files, points, linted, sources);
        try {
            stopOn(UNFIT, new ProbeRules(rules, points).probe());
            stopOn("Golden cases fail; the rules were not taken over.", trial.apply(rules));
            return rules;
        } catch (RuntimeException e) {
            rules.close();
            throw e;
        }
    }

    private RuleSet compile(RuleFiles files, Points points, LintedRules linted, List<RuleSource> sources) {
        var awards = compile(Layer.AWARDS, files.version(), sources);
        try {
            return new RuleSet(files, points, linted, awards, compile(Layer.QUALIFICATION, files.version(), sources));
        } catch (UnfitContent e) {
            awards.close();
            throw e;
        }
    }

    private CompiledLayer compile(Layer layer, String version, List<RuleSource> all) {
        var sources = all.stream().filter(source -> source.layer() == layer).toList();
        var compiler = new CompileLayer(layer, version, confinement.apply(layer));
        try {
            return compiler.compile(sources);
        } catch (DoesNotCompile e) {
            throw unfit(UNFIT, new BlameRules(compiler).blame(sources, e));
        }
    }

    private RuleSet inTime(Callable<RuleSet> work) {
        try {
            return CompilerThread.ONLY.run(work, limit);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnfitContent unfit) throw unfit;
            if (e.getCause() instanceof StackOverflowError)
                throw unfit("the rules are nested deeper than can be read; write several rules");
            throw new IllegalStateException("the rules could not be compiled", e.getCause());
        } catch (TimeoutException e) {
            throw unfit("reading and compiling the rules takes longer than " + limit.toSeconds()
                    + " s; write fewer rules, with fewer `or`");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unfit("compiling the rules was interrupted; start again");
        }
    }

    private static UnfitContent unfit(String message) {
        return new UnfitContent(UNFIT, List.of(new Finding("rules", 0, "", message)));
    }

    private static UnfitContent unfit(String what, List<Finding> findings) {
        var first = new ArrayList<>(
                findings.stream().limit(MOST_FINDINGS).map(OpenRules::printable).toList());
        if (findings.size() > MOST_FINDINGS)
            first.add(new Finding(
                    "rules", 0, "", "and " + (findings.size() - MOST_FINDINGS) + " more places do not fit"));
        return new UnfitContent(what, first);
    }

    /** What it quotes of a file is shown, logged and stored: without what no log and no database takes. */
    private static Finding printable(Finding finding) {
        return new Finding(finding.file(), finding.line(), printable(finding.place()), printable(finding.message()));
    }

    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}&&[^\n\t]]", "?");
    }

    private static void stopOn(String what, List<Finding> findings) {
        if (!findings.isEmpty()) throw unfit(what, findings);
    }
}
