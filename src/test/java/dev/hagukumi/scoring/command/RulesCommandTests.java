package dev.hagukumi.scoring.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.scoring.RulesCommand;
import dev.hagukumi.scoring.active.PlantedRules;
import dev.hagukumi.scoring.rulebook.ReadRuleFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesCommandTests {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void copyTheShippedRules() throws IOException {
        for (var file : ReadRuleFiles.fromClassPath().files()) write(file.path(), file.text());
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private int run(String... words) {
        return new RulesCommand(new PrintStream(said, true, StandardCharsets.UTF_8), Map.of("HAGUKUMI_DATA", "nowhere"))
                .run(List.of(words));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    static List<PlantedRules> planted() {
        return PlantedRules.all();
    }

    @Test
    void rulesThatFitAreSaidToFit() {
        assertThat(run("check", folder.toString())).isZero();
        assertThat(said())
                .contains("rules fit. Version " + ReadRuleFiles.fromClassPath().version());
    }

    @ParameterizedTest
    @MethodSource("planted")
    void eachKindOfMistakeIsToldWithItsPlace(PlantedRules planted) throws IOException {
        write(planted.path(), planted.text());

        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(said().lines()).anySatisfy(line -> assertThat(line).startsWith(folder + "/" + planted.told()));
    }

    @Test
    void goldenCasesThatHoldAreCounted() {
        assertThat(run("test", folder.toString())).isZero();
        assertThat(said())
                .containsPattern("\\d{2,} golden cases, 0 found wrong")
                .doesNotContain("No case");
    }

    @Test
    void aGoldenCaseThatFailsIsToldWithItsPlace() throws IOException {
        write(
                "engagement/own.cases.yaml",
                "cases:\n  - case: mine\n    activities: [{did: MailOpened, mail: a}]\n    expect: {scores: {engagement: 99}}\n");

        assertThat(run("test", folder.toString())).isEqualTo(1);
        assertThat(said())
                .contains(folder.resolve("engagement/own.cases.yaml") + ":2: mine: engagement is 10, expected 99");
    }

    @Test
    void anExampleOfOtherNumbersIsCountedAndNoMistake() throws IOException {
        var points = Files.readString(folder.resolve("points.yaml"));
        write("points.yaml", points.replaceFirst("MailOpened: +\\{points: 10", "MailOpened: {points: 8"));

        assertThat(run("test", folder.toString())).isZero();
        assertThat(said())
                .containsPattern("\\d+ examples of the shipped numbers come out otherwise")
                .contains(" 0 found wrong");
    }

    @Test
    void rulesThatNoCaseReachesAreNamed() throws IOException {
        Files.delete(folder.resolve("fit/traits.cases.yaml"));

        assertThat(run("test", folder.toString())).isZero();
        assertThat(said()).contains("No case makes the rule 'fit-role' fire.");
    }

    @Test
    void aDiffNeedsADatabase() {
        assertThat(run("diff", "--with", folder.toString())).isEqualTo(2);
        assertThat(said()).contains("No database: set SPRING_DATASOURCE_URL, or start Hagukumi");
    }

    @Test
    void whatIsNoCommandIsAnsweredWithTheCommands() {
        assertThat(run("chekc", folder.toString())).isEqualTo(2);
        assertThat(run("diff", "--sample", "x", "--with")).isEqualTo(2);
        assertThat(said()).contains("rules check <folder>", "rules test <folder>", "rules diff --with <folder>");
    }
}
