package dev.hagukumi.scenario.expression;

import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;

/** The tree of an expression. Its reader calls itself for each bracket in a bracket, so that both length and depth are bounded. */
final class ExpressionTree {
    private static final int LONGEST = 1_000;
    private static final int DEEPEST = 20;

    private ExpressionTree() {}

    static boolean isBounded(String expression) {
        return expression.length() <= LONGEST && depth(expression) <= DEEPEST;
    }

    /** @throws org.camunda.bpm.impl.juel.TreeBuilderException where it cannot be read */
    static Node of(String expression) {
        if (!isBounded(expression)) throw new IllegalArgumentException("an expression without bounds");
        return new Builder(Builder.Feature.METHOD_INVOCATIONS).build(expression).getRoot();
    }

    private static int depth(String expression) {
        var depth = 0;
        var deepest = 0;
        for (var c : expression.toCharArray()) {
            if (c == '(' || c == '[' || c == '{') deepest = Math.max(deepest, ++depth);
            else if (c == ')' || c == ']' || c == '}') depth--;
        }
        return deepest;
    }
}
