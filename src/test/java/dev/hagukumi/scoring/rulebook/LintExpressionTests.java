package dev.hagukumi.scoring.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LintExpressionTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "/products/.*", "[a-z]+[.][0-9]{2,3}", "(a|b)c", ".*製品.*"})
    void whatEndsSoonIsFine(String expression) {
        assertThat(LintExpression.check(expression)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+", "(a|a)*", "(.*){9}", "a*a*a*a*b", ".*.*.*.*.*=.*"})
    void whatMayTakeForEverIsRefused(String expression) {
        assertThat(LintExpression.check(expression))
                .hasValueSatisfying(said -> assertThat(said).contains("for ever"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[a", "*", "a{2"})
    void whatIsNoExpressionIsRefused(String expression) {
        assertThat(LintExpression.check(expression))
                .hasValueSatisfying(said -> assertThat(said).contains("not a regular expression"));
    }
}
