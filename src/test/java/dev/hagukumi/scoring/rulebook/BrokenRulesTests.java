package dev.hagukumi.scoring.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hagukumi.platform.Finding;
import dev.hagukumi.platform.UnfitContent;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of mistake tells file, line, rule and a sentence that helps. */
class BrokenRulesTests {
    private static final String MAILS = "engagement/mails.drl";
    private static final String OPENED = "Opened a mail";

    private static List<Finding> findings(RuleFiles files) {
        var unfit = catchThrowableOfType(
                UnfitContent.class, () -> ShippedRules.open(files).close());
        assertThat(unfit).as("the rules are refused").isNotNull();
        return unfit.findings();
    }

    private static Finding mails(String good, String bad) {
        return findings(ShippedRules.with(MAILS, text -> {
                    assertThat(text).contains(good);
                    return text.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad));
                }))
                .get(0);
    }

    private static Finding points(String good, String bad) {
        return findings(ShippedRules.with("points.yaml", text -> {
                    assertThat(text).contains(good);
                    return text.replace(good, bad);
                }))
                .get(0);
    }

    private static int lineInPoints(String text) {
        var file = ReadRuleFiles.fromClassPath().files().stream()
                .filter(each -> each.path().equals("points.yaml"))
                .findFirst()
                .orElseThrow();
        return 1
                + file.text()
                        .lines()
                        .toList()
                        .indexOf(file.text()
                                .lines()
                                .filter(line -> line.contains(text))
                                .findFirst()
                                .orElseThrow());
    }

    @Test
    void theShippedRulesFit() {
        assertThat(ShippedRules.compiled().scores()).containsExactly("engagement", "fit", "web-interest");
        assertThat(ShippedRules.compiled().signals()).containsExactlyInAnyOrder("ReadyForSales", "ActivelyConsidering");
    }

    @Test
    void aPathInPlaceOfAFact() {
        var finding = mails("Reaction(type == \"MailOpened\")", "/reactions[type == \"MailOpened\"]");

        assertThat(finding.line()).isEqualTo(10);
        assertThat(finding.message()).contains("begins with a fact");
    }

    @Test
    void brokenSyntax() {
        var finding = mails("type == \"MailOpened\")", "(type == \"MailOpened\")");

        assertThat(finding.file()).isEqualTo("rules/" + MAILS);
        assertThat(finding.line()).isEqualTo(11);
        assertThat(finding.place()).isEqualTo(OPENED);
        assertThat(finding.message()).contains("not a rule", "'then'");
    }

    /** Line by line: what is wrong, on which line, and what the message must mention. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "unknown fact            | : Reaction(                  | : Raction(                         | 10 | no fact 'Raction'",
                "unknown field           | type == \"MailOpened\"       | tpye == \"MailOpened\"             | 10 | no field 'tpye'; it has type",
                "unknown points key      | \"MailOpened\"               | \"MailOpend\"                      | 10 | no reaction 'MailOpend'",
                "number against text     | type == \"MailOpened\"       | points == \"many\"                 | 10 | 'points' of Reaction is a whole number",
                "text against number     | type == \"MailOpened\"       | type > 5                           | 10 | 'type' of Reaction is a text",
                "call in a condition     | type == \"MailOpened\"       | type.isEmpty()                     | 10 | calls nothing",
                "qualified call          | type == \"MailOpened\"       | java.lang.System.exit(1) == 1      | 10 | calls nothing",
                "eval                    | $reaction : Reaction(type == \"MailOpened\") | eval(1 == 1)        | 10 | only facts",
                "unknown accessor        | $reaction.points()           | $reaction.pionts()                 | 12 | $reaction has no 'pionts()'",
                "unknown variable        | $reaction.points()           | $raction.points()                  | 12 | '$raction' is not bound",
                "missing semicolon       | $reaction.points());         | $reaction.points())                | 12 | not Java",
                "wrong type of argument  | $reaction.points());         | $reaction.type());                 | 12 | does not compile",
                "unknown verb            | score.addOncePer             | score.addOnce                      | 12 | there is no 'score.addOnce'; a rule of this folder may say score.add(…), score.addOncePer(…), score.keepAt(…)",
                "call elsewhere          | score.addOncePer($reaction.object(), $reaction.points()); | System.exit(1); | 12 | may only say score.add",
                "loop                    | score.addOncePer($reaction.object(), $reaction.points()); | while (true) { score.add(1); } | 12 | may only say",
                "thread                  | score.addOncePer($reaction.object(), $reaction.points()); | new Thread().start(); | 12 | may only say",
                "modify                  | score.addOncePer($reaction.object(), $reaction.points()); | modify($reaction) { } | 12 | not Java",
                "insert                  | score.addOncePer($reaction.object(), $reaction.points()); | insert($reaction); | 12 | may only say",
                "other layer             | score.addOncePer($reaction.object(), $reaction.points()); | signal.raise(\"ReadyForSales\"); | 12 | may only say score.add",
                "reflection              | $reaction.object()           | $reaction.getClass().getName()     | 12 | may not be used",
                "missing code            | @code(\"mail-opened\")       |                                    | 7  | has no code",
                "bad code                | @code(\"mail-opened\")       | @code(\"Mail opened\")             | 7  | small letters",
                "duplicate name          | \"Clicked a link in a mail\" | \"Opened a mail\"                  | 15 | same name",
                "attribute               | @ja(\"メールを開封\")           | @ja(\"メールを開封\") salience 5  | 8  | 'salience' is not allowed",
                "foreign import          | import dev.hagukumi.scoring.facts.Reaction; | import dev.hagukumi.scoring.facts.Reaction; import java.util.List; | 3 | may not import java.util.List",
                "wrong package           | package rules.engagement;    | package rules.other;               | 1  | package rules.engagement;",
                "foreign global          | global dev.hagukumi.scoring.facts.ScoreVerbs score; | global java.util.List score; | 5 | no global but",
            })
    void mistakesInARuleNameTheirPlace(String kind, String good, String bad, int line, String message) {
        var finding = mails(good, bad == null ? "" : bad);

        assertThat(finding.file()).as(kind).isEqualTo("rules/" + MAILS);
        assertThat(finding.message()).as(kind).contains(message);
        assertThat(finding.line()).as(finding.toString()).isEqualTo(line);
        if (line > 6) assertThat(finding.place()).as(kind).isNotEmpty();
    }

    @Test
    void whatOnlyTheCompilerSeesIsBlamedOnItsRule() {
        var finding = mails("$reaction.points());", "$reaction.type());");

        assertThat(finding.place()).isEqualTo(OPENED);
        assertThat(finding.message()).contains("addOncePer(String, int)", "(String, String)");
    }

    @Test
    void anUnknownSignalThresholdOrScore() {
        var stages = "qualification/stages.drl";

        assertThat(findings(ShippedRules.with(
                                stages, text -> text.replaceFirst("\"ReadyForSales\"", "\"ReadyForSale\"")))
                        .get(0))
                .extracting(Finding::file, Finding::place, Finding::line)
                .containsExactly("rules/" + stages, "Engagement is high enough for sales", 28);
        assertThat(findings(ShippedRules.with(stages, text -> text.replace("\"ready-for-sales\",", "\"ready\","))))
                .hasSize(2)
                .allMatch(finding -> finding.message().contains("no threshold 'ready'"));
        assertThat(findings(ShippedRules.with(
                                stages, text -> text.replace("score == \"engagement\"", "score == \"warmth\"")))
                        .get(0)
                        .message())
                .contains("no score 'warmth'", "engagement, fit, web-interest");
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        var findings = findings(ShippedRules.with(MAILS, text -> text.replace("type ==", "tpye ==")));

        assertThat(findings)
                .filteredOn(finding -> finding.message().contains("no field"))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "MailOpened:           {points: 10   | MailOpened:           {points: 1001 | reactions.MailOpened.points | out of range",
                "MailOpened:           {points: 10   | MailOpened:           {points: -1   | reactions.MailOpened.points | out of range",
                "MailOpened:           {points: 10   | MailOpened:           {points: ten  | reactions.MailOpened.points | not a whole number",
                "MailOpened:           {points: 10   | MailOpened:           {pionts: 10   | reactions.MailOpened.pionts | not known here; known are points, once-per",
                "MailOpened:           {             | Mail Opened:          {             | reactions.Mail Opened       | not an activity type",
                "MailOpened:           {             | MailSent:             {             | reactions.MailSent          | not a reaction",
                "MailOpened:           {             | MailArchived:         {             | reactions.MailArchived      | no rule awards",
                "ready-for-sales: 50                 | ready-for-sales: 0                  | thresholds.ready-for-sales  | out of range",
                "page: home,             weight: 1,  | page: home,             weight: x,  | pages[3].weight             | not a whole number",
                "\"/index.html\"                     | \"index.html\"                      | pages[3].paths              | slash",
                "thresholds:                         | tresholds:                          | tresholds                   | not known here"
            })
    void mistakesInPointsNameTheirLine(String good, String bad, String place, String message) {
        var finding = findings(ShippedRules.with("points.yaml", text -> {
                    assertThat(text).contains(good);
                    return text.replace(good, bad);
                }))
                .stream()
                .filter(each -> each.place().equals(place))
                .findFirst()
                .orElseThrow();

        assertThat(finding.file()).isEqualTo("rules/points.yaml");
        assertThat(finding.line()).isEqualTo(lineInPoints(good));
        assertThat(finding.message()).contains(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reactions: [", "reactions:\n  MailOpened: {points: 10, once-per: mail\n", "a: b: c"})
    void brokenYamlNamesItsLine(String text) {
        var finding = findings(ShippedRules.with("points.yaml", whole -> text)).get(0);

        assertThat(finding.file()).isEqualTo("rules/points.yaml");
        assertThat(finding.line()).isPositive();
        assertThat(finding.message()).contains("not YAML");
    }

    @Test
    void aCodeThatAnotherRuleHas() {
        var finding = mails("@code(\"mail-opened\")", "@code(\"visit\")");

        assertThat(finding.toString())
                .startsWith("rules/engagement/website.drl:7: Visited our pages that day: ")
                .contains("belongs to the rule \"Opened a mail\" (rules/engagement/mails.drl:7)");
    }

    @Test
    void aTypeThatStandsTwice() {
        var finding = points("MailOpened:           {", "MailClicked:          {");

        assertThat(finding.place()).isEqualTo("reactions.MailClicked");
        assertThat(finding.line()).isEqualTo(1 + lineInPoints("MailOpened:"));
        assertThat(finding.message()).contains("stands here twice");
    }

    @Test
    void aNumberThatIsMissing() {
        assertThat(points("{points: 10, once-per: form}", "{once-per: form}").message())
                .contains("is missing");
    }
}
