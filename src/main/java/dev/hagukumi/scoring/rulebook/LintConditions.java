package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.platform.Finding;
import dev.hagukumi.scoring.rulebook.Words.Kind;
import dev.hagukumi.scoring.rulebook.Words.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Checks the {@code when} of a rule: it reads the facts of its layer and compares their fields, nothing else. What the
 * compiler would say without a line, or not at all, is said here with one.
 */
final class LintConditions {
    private static final Set<String> OPERATORS =
            Set.of("in", "not", "matches", "contains", "excludes", "memberOf", "soundslike", "true", "false");
    private static final int BRANCHES = 8;

    private final RuleSource source;
    private final RuleDescr rule;
    private final KnownKeys keys;
    private final List<Finding> findings;
    private final Map<String, Class<?>> variables = new HashMap<>();

    LintConditions(RuleSource source, RuleDescr rule, KnownKeys keys, List<Finding> findings) {
        this.source = source;
        this.rule = rule;
        this.keys = keys;
        this.findings = findings;
    }

    /** Answers the variables the conditions bind, with their types. */
    Map<String, Class<?>> check() {
        if (rule.getLhs().getDescrs().isEmpty())
            refuse(rule.getLine(), "the rule has no condition, so it would always fire; say when it applies");
        if (branches(rule.getLhs()) > BRANCHES)
            refuse(
                    rule.getLine(),
                    "the `or` of this rule make more than " + BRANCHES + " branches; write several rules");
        element(rule.getLhs());
        return variables;
    }

    private void element(BaseDescr element) {
        if (element instanceof AnnotatedBaseDescr annotated
                && !annotated.getAnnotationNames().isEmpty())
            refuse(element.getLine(), "a condition has no annotation; @code stands below the name of the rule");
        if (element instanceof PatternDescr pattern) pattern(pattern);
        else if (element instanceof AndDescr
                || element instanceof OrDescr
                || element instanceof NotDescr
                || element instanceof ExistsDescr)
            ((ConditionalElementDescr) element).getDescrs().forEach(each -> element((BaseDescr) each));
        else refuse(element.getLine(), "only facts joined by and, or, not, exists may stand here");
    }

    private static int branches(Object element) {
        if (!(element instanceof ConditionalElementDescr parts)) return 1;
        var counts = parts.getDescrs().stream().mapToInt(LintConditions::branches);
        return Math.min(
                1_000, element instanceof OrDescr ? counts.sum() : counts.reduce(1, (a, b) -> Math.min(1_000, a * b)));
    }

    private void pattern(PatternDescr pattern) {
        if (pattern.getObjectType() == null) {
            refuse(pattern.getLine(), "a condition begins with a fact, such as Reaction(…); a path is none");
            return;
        }
        var fact = source.layer().facts.get(pattern.getObjectType());
        if (fact == null) {
            refuse(
                    pattern.getLine(),
                    "there is no fact '" + pattern.getObjectType() + "' in this folder; there are "
                            + String.join(", ", source.layer().factNames()));
            return;
        }
        keys.check(fact).ifPresent(message -> refuse(pattern.getLine(), message));
        if (pattern.getSource() != null || !pattern.getBehaviors().isEmpty())
            refuse(pattern.getLine(), "a fact is read as it is: no from, accumulate, collect or window");
        if (pattern.getIdentifier() != null) variables.put(pattern.getIdentifier(), fact);
        for (var constraint : pattern.getDescrs()) {
            if (constraint instanceof ExprConstraintDescr comparison) constraint(fact, comparison);
            else refuse(constraint.getLine(), "only comparisons of fields may stand here");
        }
    }

    private void constraint(Class<?> fact, ExprConstraintDescr constraint) {
        var text = constraint.getExpression();
        var words = Words.of(text);
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var line = constraint.getLine()
                    + (int) text.substring(0, word.offset())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            if (word.kind() == Kind.NAME) name(fact, words, i, line);
            else if (word.kind() == Kind.SIGN
                    && Set.of("{", "}", ";", "[", "]", "@").contains(word.text()))
                refuse(line, "'" + word.text() + "' may not stand in a condition");
        }
    }

    private void name(Class<?> fact, List<Word> words, int at, int line) {
        var name = words.get(at).text();
        var next = at + 1 < words.size() ? words.get(at + 1) : null;
        if (name.equals("matches") && next != null && next.kind() == Kind.TEXT)
            LintExpression.check(next.unquoted()).ifPresent(message -> refuse(line, message));
        if (OPERATORS.contains(name)) return;
        if (next != null && next.is("(")) {
            refuse(line, "a condition compares fields and calls nothing; remove '" + name + "('");
        } else if (name.startsWith("$")) {
            if (name.contains("."))
                refuse(line, "bind the field itself, as $points : points, instead of '" + name + "'");
            else if (next != null && (next.is(":") || next.is(":="))) bind(fact, words, at + 2, name);
            else if (!variables.containsKey(name)) refuse(line, "the variable '" + name + "' is not bound above");
        } else if (Facts.isStage(name)) {
            return;
        } else {
            var type = Facts.fields(fact).get(name);
            if (type == null)
                refuse(
                        line,
                        fact.getSimpleName() + " has no field '" + name + "'; it has "
                                + String.join(", ", Facts.fields(fact).keySet()));
            else compare(fact, name, type, words, at, line);
        }
    }

    private void bind(Class<?> fact, List<Word> words, int at, String variable) {
        var type = at < words.size() ? Facts.fields(fact).get(words.get(at).text()) : null;
        variables.put(variable, type == null ? Object.class : type);
    }

    private void compare(Class<?> fact, String field, Class<?> type, List<Word> words, int at, int line) {
        if (at + 2 >= words.size()) return;
        var operator = words.get(at + 1).text();
        var value = words.get(at + 2);
        if (!Set.of("==", "!=", "<", ">", "<=", ">=").contains(operator)) return;
        var named = new HashMap<>(Facts.fields(fact));
        named.putAll(variables);
        if (!Facts.fits(type, value, named))
            refuse(
                    line,
                    "'" + field + "' of " + fact.getSimpleName() + " is " + Facts.describe(type)
                            + " and cannot be compared with " + value.text());
        else if (value.kind() == Kind.TEXT)
            keys.check(fact, field, value.unquoted()).ifPresent(message -> refuse(line, message));
    }

    private void refuse(int line, String message) {
        findings.add(source.finding(line > 0 ? line : rule.getLine(), rule, message));
    }
}
