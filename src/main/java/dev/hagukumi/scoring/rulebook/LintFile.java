package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.platform.Finding;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Checks what stands around the rules of a file: its folder, package, imports, globals; and that nothing else is declared. */
final class LintFile {
    private final RuleSource source;
    private final List<Finding> findings;

    LintFile(RuleSource source, List<Finding> findings) {
        this.source = source;
        this.findings = findings;
    }

    void check() {
        var file = source.file();
        if (!file.folder().matches("[a-z][a-z0-9-]*"))
            refuse(
                    0,
                    "a rule file lies in a folder named after its score, as engagement/mails.drl (small letters, digits, hyphens)");
        else if (!source.tree().getName().equals(Layer.packageOf(file)))
            refuse(1, "the files of this folder begin with: package " + Layer.packageOf(file) + ";");
        checkImports();
        checkGlobals();
        checkNothingElse();
        if (source.tree().getUnit() != null) refuse(1, "the rules of a folder are no unit; remove that line");
        for (var rule : source.rules()) checkFrame(rule);
    }

    private void checkImports() {
        var allowed = source.layer().facts.values().stream().map(Class::getName).collect(Collectors.toSet());
        if (source.layer() == Layer.QUALIFICATION) allowed.add("dev.hagukumi.lead.LifecycleStage");
        for (var line : source.tree().getImports()) {
            if (!allowed.contains(line.getTarget()))
                refuse(
                        line.getLine(),
                        "a rule may not import " + line.getTarget() + "; in this folder it may import "
                                + allowed.stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    private void checkGlobals() {
        var verbs = source.layer().verbs;
        for (var global : source.tree().getGlobals()) {
            var type = verbs.get(global.getIdentifier());
            if (type == null || !type.getName().equals(global.getType()))
                refuse(
                        global.getLine(),
                        "a rule of this folder has no global but "
                                + verbs.entrySet().stream()
                                        .map(each ->
                                                "`global " + each.getValue().getName() + " " + each.getKey() + ";`")
                                        .collect(Collectors.joining(" and ")));
        }
    }

    private void checkNothingElse() {
        var tree = source.tree();
        Stream.of(
                        tree.getFunctions(),
                        tree.getFunctionImports(),
                        tree.getAccumulateImports(),
                        tree.getTypeDeclarations(),
                        tree.getEnumDeclarations(),
                        tree.getEntryPointDeclarations(),
                        tree.getWindowDeclarations(),
                        tree.getAttributes())
                .flatMap(each -> each.stream())
                .map(BaseDescr.class::cast)
                .forEach(each -> refuse(
                        each.getLine(),
                        "only rules may stand here: no functions, declarations, static imports or attributes"));
    }

    private void checkFrame(RuleDescr rule) {
        if (!rule.isRule()) findings.add(source.finding(rule.getLine(), rule, "a query is not a rule; remove it"));
        if (!LintText.isName(rule.getName()))
            findings.add(
                    source.finding(
                            rule.getLine(),
                            rule,
                            "a rule is called by letters, digits, blanks and 、。・ー-()% (at most 200); write its name without others"));
        checkAnnotations(rule);
        if (rule.hasParent())
            findings.add(source.finding(rule.getLine(), rule, "a rule may not extend another; repeat its conditions"));
        for (var attribute : rule.getAttributes().values())
            findings.add(source.finding(
                    attribute.getLine(),
                    rule,
                    "the attribute '" + attribute.getName()
                            + "' is not allowed; rules have no order and always apply"));
        if (!rule.getNamedConsequences().isEmpty())
            findings.add(source.finding(rule.getLine(), rule, "a rule has one `then`; write a second rule"));
    }

    private void checkAnnotations(RuleDescr rule) {
        for (var annotation : rule.getAnnotations()) {
            var name = annotation.getName();
            var value = annotation.getSingleValue();
            if (!name.equals("code") && !name.equals("ja"))
                findings.add(source.finding(
                        annotation.getLine(),
                        rule,
                        "'@" + name + "' is not allowed; a rule has @code and may have @ja"));
            else if (name.equals("ja") && (value == null || !LintText.isName(unquoted(value))))
                findings.add(source.finding(
                        annotation.getLine(),
                        rule,
                        "the name in @ja is made of letters, digits, blanks and 、。・ー-()% (at most 200)"));
        }
    }

    private static String unquoted(Object text) {
        return text.toString().replaceAll("^[\"']|[\"']$", "");
    }

    private void refuse(int line, String message) {
        findings.add(source.file().finding(line, "", message));
    }
}
