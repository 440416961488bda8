package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.platform.Finding;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks all rules against the vocabulary before they are compiled, and all reactions of {@code points.yaml} against the rules. */
final class LintRules {
    private final List<Finding> findings;

    LintRules(List<Finding> findings) {
        this.findings = findings;
    }

    LintedRules check(RuleFile pointsFile, Points points, List<RuleSource> sources) {
        var scores = sources.stream()
                .filter(source -> source.layer() == Layer.AWARDS)
                .map(source -> source.file().folder())
                .collect(Collectors.toCollection(TreeSet::new));
        var keys = new KnownKeys(points, scores);
        var codes = new LintCodes(findings);
        for (var source : sources) {
            new LintFile(source, findings).check();
            codes.check(source);
            for (var rule : source.rules()) {
                var variables = new LintConditions(source, rule, keys, findings).check();
                new LintConsequences(source, rule, variables, keys, findings).check();
            }
        }
        checkEveryReactionHasARule(pointsFile, points, keys);
        return new LintedRules(codes.rules(), scores);
    }

    private void checkEveryReactionHasARule(RuleFile file, Points points, KnownKeys keys) {
        points.reactions().forEach((type, row) -> {
            if (row.further() || keys.isAwarded(type)) return;
            var line = 1
                    + file.text()
                            .lines()
                            .takeWhile(each -> !each.matches("\\s*" + type + "\\s*:.*"))
                            .count();
            findings.add(file.finding(
                    (int) line,
                    "reactions." + type,
                    "no rule awards this type; move it to further-activities, or write a rule"));
        });
    }
}
