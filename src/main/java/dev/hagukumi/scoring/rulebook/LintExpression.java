package dev.hagukumi.scoring.rulebook;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Checks the regular expression after {@code matches}: it is held against texts that anybody on the web may send. */
final class LintExpression {
    private static final Pattern REPEATED_GROUP = Pattern.compile("\\)[*+{]");
    private static final Pattern REPETITION = Pattern.compile("[*+]|\\{\\d*,\\d*}");
    private static final int MOST_REPETITIONS = 3;

    private LintExpression() {}

    /** What is wrong with it; empty where nothing is. */
    static Optional<String> check(String expression) {
        try {
            Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            return Optional.of("'" + expression + "' is not a regular expression: " + e.getDescription());
        }
        var repetitions = REPETITION.matcher(expression).results().count();
        return REPEATED_GROUP.matcher(expression).find() || repetitions > MOST_REPETITIONS
                ? Optional.of("'" + expression
                        + "' may take for ever on some texts; repeat no group with brackets, and at most "
                        + MOST_REPETITIONS + " things at all")
                : Optional.empty();
    }
}
