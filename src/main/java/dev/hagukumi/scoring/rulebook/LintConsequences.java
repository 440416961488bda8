package dev.hagukumi.scoring.rulebook;

import com.github.javaparser.JavaParser;
import com.github.javaparser.Problem;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.Statement;
import dev.hagukumi.platform.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Checks the {@code then} of a rule: it says the verbs of its layer and nothing else. No loop, no call elsewhere, no change of
 * a fact can even be written; a rule that could set a field once handed leads to sales without any error.
 */
final class LintConsequences {
    private final RuleSource source;
    private final RuleDescr rule;
    private final Map<String, Class<?>> variables;
    private final KnownKeys keys;
    private final List<Finding> findings;

    LintConsequences(
            RuleSource source,
            RuleDescr rule,
            Map<String, Class<?>> variables,
            KnownKeys keys,
            List<Finding> findings) {
        this.source = source;
        this.rule = rule;
        this.variables = variables;
        this.keys = keys;
        this.findings = findings;
    }

    void check() {
        var text = String.valueOf(rule.getConsequence());
        var parsed = new JavaParser().parseBlock("{" + text + "\n}");
        for (var problem : parsed.getProblems()) refuse(problem);
        if (!parsed.isSuccessful() || parsed.getResult().isEmpty()) return;
        var statements = parsed.getResult().get().getStatements();
        if (statements.isEmpty()) refuse(rule.getConsequenceLine(), "the rule does nothing; say " + verbs());
        statements.forEach(this::statement);
    }

    private void statement(Statement statement) {
        if (statement.isExpressionStmt()
                && statement.asExpressionStmt().getExpression() instanceof MethodCallExpr call
                && call.getScope().orElse(null) instanceof NameExpr verb
                && source.layer().verbs.get(verb.getNameAsString()) != null) say(verb.getNameAsString(), call);
        else
            refuse(
                    statement,
                    "a rule of this folder may only say " + verbs() + "; remove '" + firstLine(statement) + "'");
    }

    private void say(String verb, MethodCallExpr call) {
        if (source.tree().getGlobals().stream()
                .noneMatch(global -> global.getIdentifier().equals(verb)))
            refuse(
                    call,
                    "declare '" + verb + "' at the top of the file: "
                            + source.layer().declaration(verb));
        var type = source.layer().verbs.getOrDefault(verb, Object.class);
        if (Arrays.stream(type.getMethods())
                .noneMatch(method -> method.getName().equals(call.getNameAsString())))
            refuse(
                    call,
                    "there is no '" + verb + "." + call.getNameAsString() + "'; a rule of this folder may say "
                            + verbs());
        if (call.getTypeArguments().isPresent()) refuse(call, "a verb takes no types in < >");
        call.getArguments().forEach(this::argument);
        if (!verb.equals("signal")) return;
        if (call.getArguments().size() == 1 && call.getArgument(0) instanceof StringLiteralExpr name)
            keys.checkSignal(name.asString()).ifPresent(message -> refuse(call, message));
        else refuse(call, "name the signal in quotes, as signal.raise(\"ReadyForSales\");");
    }

    private void argument(Expression argument) {
        if (argument instanceof BinaryExpr sum) {
            argument(sum.getLeft());
            argument(sum.getRight());
        } else if (argument instanceof EnclosedExpr enclosed) {
            argument(enclosed.getInner());
        } else if (argument instanceof UnaryExpr minus && minus.getOperator() == UnaryExpr.Operator.MINUS) {
            argument(minus.getExpression());
        } else if (argument instanceof NameExpr variable) {
            if (!variables.containsKey(variable.getNameAsString()))
                refuse(argument, "the variable '" + variable.getNameAsString() + "' is not bound under `when`");
        } else if (argument instanceof MethodCallExpr call
                && call.getScope().orElse(null) instanceof NameExpr variable) {
            read(call, variable.getNameAsString());
        } else if (argument instanceof FieldAccessExpr stage) {
            if (!Facts.isStage(stage.toString()))
                refuse(argument, "'" + stage + "' may not be used here; a stage is written LifecycleStage.MQL");
        } else if (!(argument instanceof IntegerLiteralExpr || argument instanceof StringLiteralExpr)) {
            refuse(argument, "'" + argument + "' may not be used here; write fields of the facts, numbers and texts");
        }
    }

    private void read(MethodCallExpr call, String variable) {
        var type = variables.get(variable);
        if (type == null) refuse(call, "the variable '" + variable + "' is not bound under `when`");
        else if (!call.getArguments().isEmpty() || !Facts.fields(type).containsKey(call.getNameAsString()))
            refuse(
                    call,
                    variable + " has no '" + call.getNameAsString() + "()'; it has "
                            + Facts.fields(type).keySet().stream()
                                    .map(field -> field + "()")
                                    .collect(Collectors.joining(", ")));
    }

    private String verbs() {
        return source.layer().verbs.entrySet().stream()
                .flatMap(each -> Arrays.stream(each.getValue().getMethods())
                        .map(method -> each.getKey() + "." + method.getName() + "(…)"))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String firstLine(Node node) {
        return node.toString().lines().findFirst().orElse("");
    }

    private void refuse(Problem problem) {
        var line = problem.getLocation()
                .flatMap(TokenRange::toRange)
                .map(range -> range.begin.line)
                .orElse(1);
        refuse(
                lineOf(line),
                "this is not Java: " + problem.getMessage().lines().findFirst().orElse("")
                        + " Look for a missing bracket or semicolon here or just above");
    }

    private void refuse(Node node, String message) {
        refuse(lineOf(node.getRange().map(range -> range.begin.line).orElse(1)), message);
    }

    private void refuse(int line, String message) {
        findings.add(source.finding(line, rule, message));
    }

    /** The parser hands the consequence over without the blanks it begins with. */
    private int lineOf(int inConsequence) {
        var line = rule.getConsequenceLine();
        var text = source.file().line(line);
        if (text.replaceFirst("^.*?\\bthen\\b", "").isBlank()) {
            var last = source.file().text().lines().count();
            do line++;
            while (line < last && source.file().line(line).isBlank());
        }
        return line + inConsequence - 1;
    }
}
