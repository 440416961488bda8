package dev.hagukumi.scoring.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hagukumi.platform.Finding;
import dev.hagukumi.platform.UnfitContent;
import dev.hagukumi.scoring.rulebook.ReadRuleFiles;
import dev.hagukumi.scoring.rulebook.RuleFile;
import dev.hagukumi.scoring.rulebook.RuleFiles;
import dev.hagukumi.scoring.rulebook.ShippedNumbers;
import dev.hagukumi.scoring.rulebook.ShippedRules;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldenCasesTests {
    private static final String RANKS = "engagement/ranks.cases.yaml";

    private static List<Finding> failed(RuleFiles files) {
        return new RunCases(ShippedRules.compiled()).run(files);
    }

    @Test
    void theShippedCasesHoldAndEveryShippedRuleFiresInOne() {
        var cases = new RunCases(ShippedRules.compiled());

        assertThat(cases.run(ReadRuleFiles.fromClassPath())).isEmpty();
        assertThat(cases.count()).isGreaterThan(90);
        assertThat(cases.silentRules()).isEmpty();
    }

    @Test
    void aCaseThatFailsNamesItsPlaceAndWhatCameOut() {
        var findings = failed(ShippedRules.with(
                "engagement/reactions.cases.yaml", text -> text.replaceFirst("engagement: 10", "engagement: 11")));

        assertThat(findings)
                .singleElement()
                .hasToString(
                        "rules/engagement/reactions.cases.yaml:4: DocumentRequested of the same document earns once:"
                                + " engagement is 10, expected 11 (by {document-requested=10}); mend the numbers or rules, or this case");
    }

    @Test
    void rulesWhoseCasesFailAreNotTaken() {
        var changed = mustHold(RANKS, ShippedRules.with("points.yaml", text -> text.replace("S: 80", "S: 81")));

        var unfit = catchThrowableOfType(UnfitContent.class, () -> new TryRules(Duration.ofMinutes(2)).open(changed));

        assertThat(unfit.findings())
                .extracting(Finding::toString)
                .contains("rules/engagement/ranks.cases.yaml:24: 80 points of engagement rank S: rank is A, expected S"
                        + " (by {}); mend the numbers or rules, or this case");
    }

    /** The example of the page that tells how rules are changed, and two more. */
    @Test
    void whoChangesANumberNeedNotKeepTheShippedExamples() {
        var changed = ShippedRules.with(
                "points.yaml",
                text -> text.replace("S: 80", "S: 81")
                        .replaceFirst("MailOpened: +\\{points: 10", "MailOpened: {points: 8")
                        .replace("months: 6", "months: 5"));

        var cases = new RunCases(ShippedRules.open(changed));

        assertThat(cases.run(changed)).isEmpty();
        assertThat(cases.otherwise()).isGreaterThan(10);
    }

    @Test
    void whoChangesARuleOrAWordKeepsThem() {
        var worded =
                ShippedRules.with("points.yaml", text -> text.replace("# What a reaction", "# What each reaction"));
        var broken = ShippedRules.with(RANKS, text -> text.replaceFirst("rank: D", "rank: S"));

        assertThat(ShippedNumbers.areIn(worded)).isTrue();
        assertThat(failed(broken)).hasSize(1);
    }

    /** The same files, and these cases are no mere examples. */
    private static RuleFiles mustHold(String cases, RuleFiles files) {
        return new RuleFiles(files.files().stream()
                .map(file -> file.path().equals(cases)
                        ? new RuleFile(cases, file.shownAs(), file.text().replace("examples-of: shipped-numbers", ""))
                        : file)
                .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "expect: {rank: D}                | expect: {rnak: D}              | not known here; known are scores",
                "expect: {rank: D}                | expect: {}                     | say under `expect:`",
                "expect: {rank: D}                | expect: {scores: {warmth: 0}}  | there is no score warmth",
                "lead: {scores: {engagement: 9}}  | lead: {stage: WARM}            | there is no such stage",
                "lead: {scores: {engagement: 9}}  | lead: {zone: Mars}             | \"no time zone 'Mars'\"",
                "lead: {scores: {engagement: 9}}  | until: tomorrow                | \"'tomorrow' is not a time\"",
                "lead: {scores: {engagement: 9}}  | activities: [{did: Mail Sent}] | is not an activity type",
                "lead: {scores: {engagement: 9}}  | lead: [                        | not YAML"
            })
    void mistakesInACaseNameTheirPlace(String good, String bad, String message) {
        var findings = failed(ShippedRules.with(RANKS, text -> text.replace(good, bad)));

        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo("rules/" + RANKS);
            assertThat(finding.line()).isBetween(3, 7);
            assertThat(finding.message()).contains(message);
        });
    }
}
