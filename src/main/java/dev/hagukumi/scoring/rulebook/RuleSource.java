package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.platform.Finding;
import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;

/** A rule file and what the parser made of it. */
record RuleSource(RuleFile file, PackageDescr tree) {

    /** Checks the text and parses it; {@code null} where it does not fit, which then is a finding. */
    static @Nullable RuleSource parse(RuleFile file, List<Finding> findings) {
        if (!LintText.check(file, findings)) return null;
        var parser = new DrlParser(DrlParser.DEFAULT_LANGUAGE_LEVEL);
        try {
            var tree = parser.parse(true, file.text());
            for (var error : parser.getErrors()) {
                var lines = error.getLines();
                findings.add(syntax(file, lines.length == 0 ? 0 : lines[0], tree, String.valueOf(error.getMessage())));
            }
            return parser.hasErrors() || tree == null ? null : new RuleSource(file, tree);
        } catch (DroolsParserException | RuntimeException e) {
            findings.add(syntax(file, 0, null, String.valueOf(e.getMessage())));
            return null;
        }
    }

    private static Finding syntax(RuleFile file, int line, @Nullable PackageDescr tree, String message) {
        var rule = tree == null
                ? ""
                : tree.getRules().stream()
                        .filter(each -> each.getLine() <= line)
                        .reduce((earlier, later) -> later)
                        .map(RuleDescr::getName)
                        .orElse("");
        var plain = message.replaceFirst("^\\[ERR \\d+] ", "")
                .replaceFirst("^[Ll]ine \\d+:\\d+ ", "")
                .replaceFirst(" in rule \"[^\"]*\"$", "");
        return file.finding(
                line,
                rule,
                "this is not a rule: " + plain + "; look for a missing bracket, quote or `end` here or just above");
    }

    Layer layer() {
        return Layer.of(file);
    }

    List<RuleDescr> rules() {
        return tree.getRules();
    }

    /**
     * The same text with nothing but one of its rules; every line keeps its number. Comments go first: one that begins beside
     * another rule would else be cut open.
     */
    String onlyWith(RuleDescr rule) {
        var lines = new ArrayList<>(Words.withoutComments(file.text()).lines().toList());
        for (var other : rules()) {
            if (other == rule) continue;
            for (var line = other.getLine(); line <= Math.min(other.getEndLine(), lines.size()); line++) {
                if (line < rule.getLine() || line > rule.getEndLine()) lines.set(line - 1, "");
            }
        }
        return String.join("\n", lines);
    }

    Finding finding(int line, RuleDescr rule, String message) {
        return file.finding(line, rule.getName(), message);
    }
}
