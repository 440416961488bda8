package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.platform.Finding;
import dev.hagukumi.scoring.rulebook.CompileLayer.DoesNotCompile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Finds the rules because of which a layer does not compile, by compiling each file and then each rule alone: the compiler
 * of the executable model names neither line nor rule for most mistakes.
 */
final class BlameRules {
    private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}$_][\\p{L}\\p{N}$_]{2,}");

    private final CompileLayer compiler;

    BlameRules(CompileLayer compiler) {
        this.compiler = compiler;
    }

    List<Finding> blame(List<RuleSource> sources, DoesNotCompile all) {
        var findings = new ArrayList<Finding>();
        for (var source : sources) {
            if (Thread.currentThread().isInterrupted()) break;
            var failure = tryAlone(source, source.file().text());
            if (failure.isEmpty()) continue;
            var before = findings.size();
            for (var rule : source.rules())
                tryAlone(source, source.onlyWith(rule))
                        .ifPresent(message -> findings.add(finding(source, rule, message)));
            if (findings.size() == before) findings.add(source.file().finding(1, "", sentence(failure.get())));
        }
        if (findings.isEmpty()) {
            var first = sources.get(0).file();
            findings.add(first.finding(
                    0,
                    "",
                    "together the rules of this layer do not compile: " + sentence(String.valueOf(all.getMessage()))));
        }
        return findings;
    }

    private Optional<String> tryAlone(RuleSource source, String text) {
        var path = source.tree().getName().replace('.', '/') + "/alone.drl";
        try (var compiled = compiler.compileTexts(Map.of(path, text))) {
            return Optional.empty();
        } catch (DoesNotCompile e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static Finding finding(RuleSource source, RuleDescr rule, String message) {
        return source.finding(line(source, rule, message), rule, sentence(message));
    }

    /** The line that shares the most words with what the compiler says; the checks before leave it little but the {@code then}. */
    private static int line(RuleSource source, RuleDescr rule, String message) {
        var said = words(sentence(message));
        var best = rule.getLine();
        var most = 0L;
        for (var line = Math.max(rule.getLine(), rule.getConsequenceLine()); line <= rule.getEndLine(); line++) {
            var shared = words(source.file().line(line)).stream()
                    .filter(said::contains)
                    .count();
            if (shared <= most) continue;
            most = shared;
            best = line;
        }
        return best;
    }

    private static Set<String> words(String text) {
        return IDENTIFIER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String sentence(String message) {
        return "the rule does not compile: "
                + message.lines().findFirst().orElse("").strip() + "; compare it with a rule that works";
    }
}
