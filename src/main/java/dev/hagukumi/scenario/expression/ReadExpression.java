package dev.hagukumi.scenario.expression;

import dev.hagukumi.lead.LeadId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** Reads one expression before it ever runs and says what in it is not allowed. */
public class ReadExpression {
    private static final Pattern FACT = Pattern.compile("(lead|calendar)\\.(\\w+)");
    private static final LeadId ANYBODY = new LeadId(1);

    private final FactSheet lead;
    private final FactSheet calendar;
    private final Set<String> variables;
    private final Set<String> scores;
    private final List<String> faults = new ArrayList<>();

    private ReadExpression(Facts facts, Set<String> variables, Set<String> scores) {
        this.lead = facts.lead(ANYBODY);
        this.calendar = facts.calendar(ANYBODY);
        this.variables = variables;
        this.scores = scores;
    }

    /**
     * What is wrong with it; empty where it is harmless.
     *
     * @param variables that are set somewhere in the model or its forms
     * @param scores that the rules award points in
     */
    public static List<String> faults(String expression, Facts facts, Set<String> variables, Set<String> scores) {
        if (!ExpressionTree.isBounded(expression))
            return List.of("expression " + expression.substring(0, Math.min(40, expression.length()))
                    + "… is too long or too nested to be read; divide the decision among several gateways");
        var reader = new ReadExpression(facts, variables, scores);
        try {
            reader.visit(ExpressionTree.of(expression));
        } catch (TreeBuilderException e) {
            reader.faults.add("expression " + expression + " cannot be read: " + e.getMessage());
        }
        return reader.faults;
    }

    private void visit(Node node) {
        if (node instanceof AstMethod call) call(call);
        else if (node instanceof AstDot dot) fact(dot, false);
        else if (node instanceof AstFunction) refuse(node, "functions are not allowed");
        else if (node instanceof AstBracket) refuse(node, "brackets are not allowed");
        else if (node instanceof AstIdentifier name) name(name.getName());
        else visitChildren(node);
    }

    private void visitChildren(Node node) {
        for (var i = 0; i < node.getCardinality(); i++) visit(node.getChild(i));
    }

    private void name(String name) {
        if (name.equals(lead.name()) || name.equals(calendar.name()))
            faults.add("'" + name + "' alone is no value; ask it " + lead.names() + " or " + calendar.names());
        else if (!variables.contains(name))
            faults.add("unknown name '" + name
                    + "': an expression may use lead, calendar and the fields of the scenario's" + " forms");
    }

    private void call(AstMethod call) {
        var property = call.getChild(0);
        if (!(property instanceof AstDot dot)) {
            refuse(call, "only facts of lead and calendar may be asked");
            return;
        }
        var arguments = call.getChild(1);
        var fact = fact(dot, arguments.getCardinality() > 0);
        if (fact == null || !fact.takesArgument()) return;
        var argument = structure(arguments.getChild(0));
        if (arguments.getCardinality() != 1 || !fact.fits(argument)) refuse(call, "its argument does not fit");
        else if (structure(dot).equals("lead.score") && !scores.contains(argument.substring(1, argument.length() - 1)))
            faults.add("there is no score " + argument + "; the rules know " + scores);
    }

    private @org.jspecify.annotations.Nullable Fact fact(AstDot dot, boolean withArgument) {
        var asked = FACT.matcher(structure(dot));
        if (!asked.matches()) {
            refuse(dot, "only facts of lead and calendar may be asked");
            return null;
        }
        var sheet = asked.group(1).equals(lead.name()) ? lead : calendar;
        var fact = sheet.find(asked.group(2));
        if (fact == null || fact.takesArgument() != withArgument) {
            faults.add("'" + structure(dot) + "' is not known; there is " + sheet.names());
            return null;
        }
        return fact;
    }

    private void refuse(Node node, String because) {
        faults.add("'" + structure(node) + "' is refused: " + because);
    }

    @SuppressWarnings("NullAway") // no bindings: names instead of bound variables
    private static String structure(Node node) {
        return ((AstNode) node).getStructuralId(null);
    }
}
