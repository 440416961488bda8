package dev.hagukumi.scenario.expression;

import java.util.function.Function;

/**
 * One thing an expression may ask {@code lead} or {@code calendar}.
 *
 * @param parameter what its one argument is; {@code Void} where it takes none
 */
record Fact(Class<?> parameter, Function<Object, Object> answer) {

    boolean takesArgument() {
        return parameter != Void.class;
    }

    /** Whether a literal of the expression language fits. */
    boolean fits(String literal) {
        return parameter == String.class
                ? literal.startsWith("'") || literal.startsWith("\"")
                : literal.matches("\\d+");
    }

    String brackets() {
        return takesArgument() ? parameter == String.class ? "('…')" : "(…)" : "";
    }
}
