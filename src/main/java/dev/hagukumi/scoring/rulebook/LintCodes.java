package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.platform.Finding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Checks that every rule has a code and a name of its own, and notes who is who. */
final class LintCodes {
    private final List<Finding> findings;
    private final Map<String, WrittenRule> byCode = new HashMap<>();
    private final Map<String, WrittenRule> byName = new HashMap<>();
    private final HashSet<String> names = new HashSet<>();

    LintCodes(List<Finding> findings) {
        this.findings = findings;
    }

    void check(RuleSource source) {
        for (var rule : source.rules()) {
            if (!names.add(source.tree().getName() + "/" + rule.getName()))
                findings.add(source.finding(
                        rule.getLine(), rule, "another rule of this folder has the same name; give each its own"));
            note(source, rule);
        }
    }

    private void note(RuleSource source, RuleDescr rule) {
        var code = said(rule, "code");
        if (code.isEmpty()) {
            findings.add(
                    source.finding(
                            rule.getLine(),
                            rule,
                            "the rule has no code; add a line such as @code(\"mail-opened\") below its name, and never change it afterwards"));
            return;
        }
        if (!code.matches("[a-z][a-z0-9-]{0,59}")) {
            findings.add(source.finding(
                    rule.getLine(),
                    rule,
                    "the code '" + code + "' is not small letters, digits and hyphens (at most 60)"));
            return;
        }
        var file = source.file();
        var written =
                new WrittenRule(code, rule.getName(), japanese(rule), file.folder(), file.shownAs(), rule.getLine());
        var earlier = byCode.putIfAbsent(code, written);
        if (earlier != null)
            findings.add(source.finding(
                    rule.getLine(),
                    rule,
                    "the code '" + code + "' belongs to the rule \"" + earlier.sentence() + "\" (" + earlier.file()
                            + ":" + earlier.line() + "); give this one its own"));
        byName.put(LintedRules.name(source.tree().getName(), rule.getName()), written);
    }

    private static @Nullable String japanese(RuleDescr rule) {
        var japanese = said(rule, "ja");
        return japanese.isEmpty() ? null : japanese;
    }

    private static String said(RuleDescr rule, String name) {
        var annotation = rule.getAnnotation(name);
        var value = annotation == null ? null : annotation.getSingleValue();
        return value == null ? "" : value.toString().replaceAll("^\"|\"$", "").strip();
    }

    Map<String, WrittenRule> rules() {
        return Map.copyOf(byName);
    }
}
