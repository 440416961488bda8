package dev.hagukumi.scoring.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.platform.Finding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintTextTests {

    private static List<Finding> findings(String text) {
        var findings = new ArrayList<Finding>();
        LintText.check(new RuleFile("engagement/x.drl", "x.drl", text), findings);
        return findings;
    }

    @Test
    void theShippedRulesAreFine() {
        for (var file : ReadRuleFiles.fromClassPath().drl())
            assertThat(findings(file.text())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "a \"b\\u0022\"        | a backslash",
                "// b \\u000a c         | a backslash",
                "a \"b\\\"\"            | a backslash",
                "a 'b\"'                | no quotes inside",
                "a \"\"\" b             | not closed",
                "a \"\"\"b\"             | side by side",
                "a 'b'\"c\"             | side by side",
                "a \"b                  | not closed",
                "a 'b                   | not closed",
                "a /* b                 | never closed",
                "a # b                  | '#' may stand in a text or a comment only",
                "a ~ b                  | '~' may stand",
                "a ? b : c              | '?' may stand",
                "`a`                    | '`' may stand",
                "a（b）                 | half-width",
                "a　b                   | half-width",
                "rule x @role(\"y\")    | no annotation but",
                "rule x @code(y)        | no annotation but",
                "rule x @code(\"y\" + z)| no annotation but",
                "rule x when y @code(\"z\") | no annotation but",
                "@code(\"y\") rule x    | no annotation but",
                "import x @ja(\"y\")    | no annotation but",
                "rule x end end         | closes no rule",
                "end                    | closes no rule",
                "٣                      | not a number"
            })
    void whatReadersMayReadDifferentlyIsRefused(String text, String message) {
        var findings = findings("\n" + text);

        assertThat(findings).isNotEmpty();
        assertThat(findings.get(0).message()).contains(message);
        assertThat(findings.get(0).line()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 1, 8, 0x0B, 0x1B, 0x7F, 0x85, 0xAD, 0x200B, 0x200E, 0x202E, 0x2028, 0x2029, 0x2066, 0xFEFF, 0xD800,
                0xE000, 0xFFFF
            })
    void aCharacterThatNobodySeesIsRefusedEverywhere(int character) {
        for (var around : List.of("a %s b", "a \"%s\"", "// %s", "/* %s */")) {
            var findings = findings(String.format(around, String.valueOf((char) character)));

            assertThat(findings)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.message()).contains(String.format("U+%04X", character)));
        }
    }

    @Test
    void textsAndCommentsHoldWhatPeopleWrite() {
        assertThat(findings("// 「製品」を見た方（A社）… 👍 #1 ~ `x` C:/a\n"
                        + "rule \"見た\" @code(\"x\") @ja(\"見た\") when X(y == \"製品（A）、#1 👍 it's\") then end"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Opened a mail", "メールを開封した（", "50%-off (spring)", "製品・価格、デモ。", "Ａ１ー", "ラーメン", "がぎぐ", "x"})
    void aNameIsLettersDigitsAndFewSigns(String name) {
        assertThat(LintText.isName(name)).isEqualTo(!name.contains("（"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a\"b",
                "a'b",
                "a\\b",
                "a;b",
                "a{b}",
                "a<b>",
                "a/b",
                "a\nb",
                "a\tb",
                "a\u202Eb",
                "a`b",
                "a$b",
                "a,b"
            })
    void anythingElseInANameIsRefused(String name) {
        assertThat(LintText.isName(name)).isFalse();
    }

    @Test
    void whatAReaderCouldDrownInIsRefused() {
        assertThat(findings("(".repeat(7)).get(0).message()).contains("6 deep");
        assertThat(findings("(".repeat(6))).isEmpty();
        assertThat(findings("a \"" + "b".repeat(600) + "\"").get(0).message()).contains("500 characters");
        assertThat(findings("b".repeat(101)).get(0).message()).contains("100 characters");
        assertThat(findings("rule x when " + "a ".repeat(2_000)).get(0).message())
                .contains("2000 words");
        assertThat(findings("rule end ".repeat(1_001)).get(0).message()).contains("1000 rules");
        assertThat(findings("rule end ".repeat(1_000))).isEmpty();
        assertThat(findings(("rule " + "a ".repeat(1_900) + "end ").repeat(3))).isEmpty();
    }

    @Test
    void theFirstTwentyAreEnough() {
        assertThat(findings("# ".repeat(1_000))).hasSize(20);
        assertThat(findings("\\".repeat(1_000))).hasSize(20);
    }
}
