package dev.hagukumi.scenario.expression;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.jspecify.annotations.Nullable;

/** The condition of a flow, read before it is ever asked. */
public final class Condition {
    private static final Map<AstBinary.Operator, AstBinary.Operator> OPPOSITES = Map.of(
            AstBinary.EQ, AstBinary.NE,
            AstBinary.NE, AstBinary.EQ,
            AstBinary.LT, AstBinary.GE,
            AstBinary.GE, AstBinary.LT,
            AstBinary.GT, AstBinary.LE,
            AstBinary.LE, AstBinary.GT);

    private final Node root;

    private Condition(Node root) {
        this.root = root;
    }

    /** Empty where it cannot be read at all. */
    public static Optional<Condition> read(String text) {
        if (!ExpressionTree.isBounded(text)) return Optional.empty();
        try {
            return Optional.of(new Condition(ExpressionTree.of(text)));
        } catch (TreeBuilderException e) {
            return Optional.empty();
        }
    }

    /** Whether all of it stands between one pair of braces. */
    public boolean isExpression() {
        return root instanceof AstEval;
    }

    /** Whether it can answer yes or no. Of a variable nobody knows before it is set. */
    public boolean canDecide() {
        return decides(inner(root));
    }

    private static boolean decides(Node node) {
        if (node instanceof AstBinary binary)
            return OPPOSITES.containsKey(binary.getOperator())
                    || binary.getOperator() == AstBinary.AND
                    || binary.getOperator() == AstBinary.OR;
        if (node instanceof AstUnary unary) return unary.getOperator() != AstUnary.NEG;
        if (node instanceof AstChoice choice)
            return decides(inner(choice.getChild(1))) && decides(inner(choice.getChild(2)));
        return node instanceof AstBoolean || node instanceof AstIdentifier;
    }

    /** Whether it says yes whatever happens. */
    public boolean isAlways() {
        return inner(root) instanceof AstBoolean && text(inner(root)).equals("true");
    }

    /** Whether one of the two says yes whenever the other says no. */
    public boolean isOppositeOf(Condition other) {
        var one = inner(root);
        var two = inner(other.root);
        return negates(one, two) || negates(two, one) || compareOpposite(one, two);
    }

    private static boolean negates(Node one, Node two) {
        return one instanceof AstUnary unary
                && unary.getOperator() == AstUnary.NOT
                && text(inner(unary.getChild(0))).equals(text(two));
    }

    private static boolean compareOpposite(Node one, Node two) {
        if (!(one instanceof AstBinary left) || !(two instanceof AstBinary right)) return false;
        // Of a variable that is not set, both "less" and "not less" are denied.
        var known = left.getOperator() == AstBinary.EQ
                || left.getOperator() == AstBinary.NE
                || !(inner(left.getChild(0)) instanceof AstIdentifier)
                        && !(inner(left.getChild(1)) instanceof AstIdentifier);
        return known
                && right.getOperator() == OPPOSITES.get(left.getOperator())
                && text(left.getChild(0)).equals(text(right.getChild(0)))
                && text(left.getChild(1)).equals(text(right.getChild(1)));
    }

    /** Without the braces and brackets around it. */
    private static Node inner(Node node) {
        var inner = node;
        while (inner instanceof AstEval || inner instanceof AstNested) inner = inner.getChild(0);
        return inner;
    }

    @SuppressWarnings("NullAway") // no bindings: names instead of bound variables
    private static String text(@Nullable Node node) {
        return ((AstNode) node).getStructuralId(null);
    }
}
