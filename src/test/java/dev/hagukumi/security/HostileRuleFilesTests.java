package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hagukumi.platform.Finding;
import dev.hagukumi.platform.UnfitContent;
import dev.hagukumi.scoring.rulebook.OneRuleFile;
import dev.hagukumi.scoring.rulebook.RuleFile;
import dev.hagukumi.scoring.rulebook.RuleFiles;
import dev.hagukumi.scoring.rulebook.ShippedRules;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S18: rules that are hostile by their size or depth end with a sentence, and soon. */
class HostileRuleFilesTests {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String HEAD = "package rules.engagement;\nimport dev.hagukumi.scoring.facts.Reaction;\n"
            + "global dev.hagukumi.scoring.facts.ScoreVerbs score;\n";

    private static String rule(int number, String when, String then) {
        return "rule \"Hostile " + number + "\"\n@code(\"hostile-" + number + "\")\nwhen\n" + when + "\nthen\n" + then
                + "\nend\n";
    }

    private static String when(String when) {
        return HEAD + rule(1, when, "score.add(1);");
    }

    private static String then(String then) {
        return HEAD + rule(1, "$r : Reaction()", then);
    }

    private static String nested(String open, int times, String inner, String close) {
        return open.repeat(times) + inner + close.repeat(times);
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of(
                        "brackets in a condition",
                        when("Reaction(" + nested("(", 10_000, "points > 1", ")") + ")"),
                        "6 deep"),
                Arguments.of("brackets around conditions", when(nested("(", 10_000, "Reaction()", ")")), "6 deep"),
                Arguments.of("or in or", when(nested("(or Reaction() ", 10_000, "Reaction()", ")")), "6 deep"),
                Arguments.of("not in not", when("not ".repeat(10_000) + "Reaction()"), "2000 words"),
                Arguments.of("many or", when("(Reaction() or Reaction())\n".repeat(20)), "branches"),
                Arguments.of(
                        "brackets after then", then("score.add(" + nested("(", 10_000, "1", ")") + ");"), "6 deep"),
                Arguments.of("signs after then", then("score.add(" + "- ".repeat(100_000) + "1);"), "2000 words"),
                Arguments.of("negations", when("Reaction(" + "!".repeat(1_900) + "further)"), "in a row"),
                Arguments.of("a sum", then("score.add(1" + " + 1".repeat(100_000) + ");"), "256 kB"),
                Arguments.of("a shorter sum", then("score.add(1" + " + 1".repeat(10_000) + ");"), "2000 words"),
                Arguments.of("blocks after then", then(nested("{", 10_000, "score.add(1);", "}")), "6 deep"),
                Arguments.of(
                        "types in types", then("score.<" + nested("X<", 5_000, "Y", ">") + ">add(1);"), "2000 words"),
                Arguments.of("five megabytes", HEAD + "// " + "a".repeat(5_000_000), "256 kB"),
                Arguments.of(
                        "five megabytes of text",
                        when("Reaction(object == \"" + "a".repeat(5_000_000) + "\")"),
                        "256 kB"),
                Arguments.of(
                        "a long text", when("Reaction(object == \"" + "a".repeat(200_000) + "\")"), "500 characters"),
                Arguments.of(
                        "a text with many quotes",
                        when("Reaction(object == " + "\"".repeat(200_000) + ")"),
                        "side by side"),
                Arguments.of("a long name", HEAD.replace("score;", "s".repeat(200_000) + ";"), "100 characters"),
                Arguments.of(
                        "a long name of a rule",
                        HEAD + rule(1, "Reaction()", "score.add(1);").replace("Hostile", "H".repeat(400)),
                        "at most 200"),
                Arguments.of("an open text", when("Reaction(object == \"" + "a ".repeat(50_000)), "not closed"),
                Arguments.of("an open comment", HEAD + "/* " + "a ".repeat(50_000), "never closed"),
                Arguments.of("open comments", HEAD + "/*".repeat(100_000), "never closed"),
                Arguments.of("control characters", HEAD + "\u0000".repeat(200_000), "U+0000"),
                Arguments.of(
                        "lone ends", then("score.add(1);") + "score.add(1);\nend\n".repeat(10_000), "closes no rule"),
                Arguments.of("rules without a rule", HEAD + "rule \"a\" end\n".repeat(12_000), "1000 rules"),
                Arguments.of("rules without a then", HEAD + "rule \"a\" when end\n".repeat(10_000), "1000 rules"),
                Arguments.of("rules without a name", HEAD + "rule end ".repeat(20_000), "1000 rules"),
                Arguments.of("an expression that never ends", when("Reaction(object matches \"(a+)+b\")"), "for ever"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void itEndsSoonWithASentence(String what, String drl, String said) {
        var begin = Instant.now();

        var findings = findings(drl);

        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo("hostile.drl");
            assertThat(finding.message()).contains(said);
        });
        assertThat(findings.size()).isLessThan(250);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(SOON);
    }

    /** At the edge of what is allowed nothing drowns either. */
    static Stream<Arguments> atTheEdge() {
        return Stream.of(
                Arguments.of("brackets in a condition", when("Reaction(" + nested("(", 5, "points > 1", ")") + ")")),
                Arguments.of("brackets around conditions", when(nested("(", 5, "Reaction()", ")"))),
                Arguments.of(
                        "brackets in many conditions",
                        when("Reaction(points > 0" + (", " + nested("(", 5, "points > 1", ")")).repeat(100) + ")")),
                Arguments.of("negations", when("Reaction(" + nested("!(", 5, "points > 1", ")") + ")")),
                Arguments.of("not in not", when(nested("not (", 5, "Reaction()", ")"))),
                Arguments.of("and in and", when(nested("(and Reaction() Reaction() ", 5, "Reaction()", ")"))),
                Arguments.of("brackets after then", then("score.add(" + nested("(", 5, "1", ")") + ");")),
                Arguments.of("a sum", then("score.add(1" + " + 1".repeat(900) + ");")),
                Arguments.of("signs", then("score.add(1" + " - - -1".repeat(400) + ");")),
                Arguments.of("a sum in a condition", when("Reaction(points > 1" + " + 1".repeat(900) + ")")),
                Arguments.of(
                        "alternatives in a condition",
                        when("Reaction(points == 1" + " || points == 2".repeat(400) + ")")),
                Arguments.of("a list", when("Reaction(points in (1" + ", 2".repeat(900) + "))")),
                Arguments.of(
                        "negations without brackets", when("Reaction(!!!further" + ", !!!further".repeat(300) + ")")),
                Arguments.of("rules without a then", HEAD + "rule \"a\" when end\n".repeat(190)),
                Arguments.of("facts", when("Reaction()\n".repeat(100))),
                Arguments.of("verbs", then("score.add(1);\n".repeat(250))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rule \"a\" end ", "rule \"a\" when end ", "rule end "})
    void aThousandRulesThatAreNoneEndSoonToo(String rule) {
        var begin = Instant.now();

        var findings = findings(HEAD + rule.repeat(1_000));

        assertThat(findings).hasSizeBetween(1, 250);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("atTheEdge")
    void whatIsStillAllowedEndsSoonToo(String what, String drl) {
        var begin = Instant.now();

        var findings = findings(drl);

        assertThat(findings).allMatch(finding -> finding.file().equals("hostile.drl"));
        assertThat(Duration.between(begin, Instant.now())).isLessThan(SOON);
    }

    @Test
    void tooManyRulesAreTooMany() {
        var rules = IntStream.range(0, 1_001)
                .mapToObj(number -> rule(number, "Reaction()", "score.add(1);"))
                .collect(Collectors.joining());

        assertThat(findings(ShippedRules.and("engagement/hostile.drl", HEAD + rules)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("more than 1000"));
    }

    @Test
    void aHundredThousandRulesAreRefusedByTheirSize() {
        var rules = rule(1, "Reaction()", "score.add(1);").repeat(100_000);

        assertThat(findings(ShippedRules.and("engagement/hostile.drl", HEAD + rules))
                        .get(0)
                        .message())
                .contains("256 kB");
    }

    @Test
    void tooManyFilesAndNamesThatAreNoneAreRefused() {
        var files = new ArrayList<>(ShippedRules.and("engagement/x.drl", HEAD).files());
        IntStream.range(0, 1_000)
                .forEach(number -> files.add(new RuleFile("engagement/" + number + ".drl", "x", HEAD)));
        files.add(new RuleFile("engagement/a\n\u001B[31m.drl", "x", HEAD));
        files.add(new RuleFile("../" + "a".repeat(300) + ".drl", "x", HEAD));

        assertThat(findings(new RuleFiles(files)))
                .hasSize(3)
                .allMatch(finding -> finding.toString().length() < 400)
                .noneMatch(finding -> finding.toString().matches("(?s).*\\p{Cc}.*"))
                .anyMatch(finding -> finding.message().contains("more than 500 files"));
    }

    @ParameterizedTest
    @MethodSource
    void numbersThatAreNoYamlEndWithASentence(String yaml) {
        var findings = findings(ShippedRules.with("points.yaml", text -> yaml));

        assertThat(findings)
                .isNotEmpty()
                .allMatch(finding -> finding.file().equals("rules/points.yaml"))
                .noneMatch(finding -> finding.toString().matches("(?s).*[\\p{Cc}\\p{Cs}&&[^\n]].*"));
    }

    static Stream<String> numbersThatAreNoYamlEndWithASentence() {
        return Stream.of(
                "a: " + "[".repeat(100_000),
                "- ".repeat(100_000),
                "a: \u0000",
                "a: \uFFFF",
                "a: &a [*a]",
                "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]",
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://127.0.0.1/\"]]]]",
                "pages:\n  - {page: x, weight: 1, paths: [\"/{x:(a+)+b}\"]}",
                "? [a, b]\n: c",
                "\"a\\0b\": x",
                "reactions: {\"a\\uD800\\e[31m\": {points: 1}}",
                "a: " + "x".repeat(300_000));
    }

    @Test
    void aHostileCaseIsRefusedLikeAnyOther() {
        for (var cases :
                List.of("cases: " + "[".repeat(10_000), "cases:\n" + "  - {case: x}\n".repeat(30_000), "\u0000"))
            assertThat(findings(ShippedRules.and("engagement/hostile.cases.yaml", cases)))
                    .isNotEmpty()
                    .hasSizeLessThan(250);
    }

    private static List<Finding> findings(String drl) {
        var refused = catchThrowableOfType(
                UnfitContent.class, () -> OneRuleFile.open("hostile.drl", drl.getBytes(StandardCharsets.UTF_8)));
        return refused == null ? List.of() : refused.findings();
    }

    private static List<Finding> findings(RuleFiles files) {
        var refused = catchThrowableOfType(
                UnfitContent.class, () -> ShippedRules.tried(files).close());
        return refused == null ? List.of() : refused.findings();
    }
}
