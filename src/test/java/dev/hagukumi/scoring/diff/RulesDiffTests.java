package dev.hagukumi.scoring.diff;

import static dev.hagukumi.activity.ActivityFixtures.anActivity;
import static dev.hagukumi.lead.LeadFixtures.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.Activities;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.lead.LifecycleStage.By;
import dev.hagukumi.lead.StageMove;
import dev.hagukumi.platform.Loops.BackgroundWork;
import dev.hagukumi.platform.UnfitContent;
import dev.hagukumi.scoring.Rank;
import dev.hagukumi.scoring.RuleTrials;
import dev.hagukumi.scoring.RuleTrials.RulesDiff;
import dev.hagukumi.scoring.RuleTrials.RulesDiff.Crossing;
import dev.hagukumi.scoring.RuleTrials.RulesDiff.Quality;
import dev.hagukumi.scoring.RulesCommand;
import dev.hagukumi.scoring.ledger.ReadLives;
import dev.hagukumi.scoring.ledger.ReplayLife;
import dev.hagukumi.scoring.rulebook.ReadRuleFiles;
import dev.hagukumi.scoring.rulebook.RuleFile;
import dev.hagukumi.scoring.rulebook.RuleFiles;
import dev.hagukumi.scoring.rulebook.RuleSet;
import dev.hagukumi.scoring.rulebook.ShippedRules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@HagukumiTest
class RulesDiffTests {
    /** Opens earn thirteen instead of ten. */
    private static final RuleFiles THIRTEEN = ShippedRules.with(
            "points.yaml",
            text -> text.replace("MailOpened:           {points: 10", "MailOpened:           {points: 13"));

    private static final RuleSet OTHER = ShippedRules.open(THIRTEEN);

    @Autowired
    Activities activities;

    @Autowired
    List<BackgroundWork> work;

    @Autowired
    Leads leads;

    @Autowired
    ReadLives lives;

    @Autowired
    RuleTrials trials;

    @Autowired
    JdbcClient jdbc;

    @Value("${hagukumi.data}")
    String data;

    @TempDir
    Path folder;

    @AfterAll
    static void closeTheOtherRules() {
        OTHER.close();
    }

    private LeadId opened(int mails, LifecycleStage... moves) {
        var lead = aLead().in(leads);
        activities.record(IntStream.range(0, mails)
                .mapToObj(mail ->
                        anActivity("MailOpened", lead).with("mail", "m" + mail).build())
                .toList());
        work.get(0).workOff();
        for (var stage : moves) leads.move(List.of(StageMove.to(lead, stage, By.PEOPLE, "a person says so")));
        return lead;
    }

    private RulesDiff between(RuleSet current, RuleSet other, LeadId... some) {
        var tally = new Tally();
        for (var life : lives.of(List.of(some)))
            tally.add(
                    life,
                    new ReplayLife(current, life).until(lives.now()),
                    new ReplayLife(other, life).until(lives.now()));
        return tally.result(current.version(), other.version());
    }

    private static String points(RuleFiles files) {
        return files.files().stream()
                .filter(file -> file.path().equals("points.yaml"))
                .map(RuleFile::text)
                .findFirst()
                .orElseThrow();
    }

    private long rows() {
        return jdbc.sql(
                        "select (select count(*) from award) + (select count(*) from trail) + (select count(*) from activity)"
                                + " + (select sum(balance) from score)")
                .query(Long.class)
                .single();
    }

    @Test
    void itTellsWhoRanksOtherwiseAndWhoCrossesAThresholdInWhichDirection() {
        var warm = opened(4);
        var cold = opened(1);

        var diff = between(ShippedRules.compiled(), OTHER, warm, cold);
        var back = between(OTHER, ShippedRules.compiled(), warm, cold);

        assertThat(diff.leads()).isEqualTo(2);
        assertThat(diff.scores()).containsExactly(Map.entry("engagement", 2));
        assertThat(diff.ranks()).containsExactly(Map.entry("B → A", 1));
        assertThat(diff.signals()).containsExactly(Map.entry("ReadyForSales", new Crossing(1, 0)));
        assertThat(diff.examples()).singleElement().satisfies(each -> {
            assertThat(each.lead()).isEqualTo(warm.value());
            assertThat(each.rank()).isEqualTo(Rank.B);
            assertThat(each.otherScores()).containsEntry("engagement", 52);
        });
        assertThat(back.signals()).containsExactly(Map.entry("ReadyForSales", new Crossing(0, 1)));
    }

    @Test
    void whereSalesAnsweredItTellsPrecisionAndRecallOfTheHandOver() {
        var diff = between(
                ShippedRules.compiled(),
                OTHER,
                opened(5, LifecycleStage.SAL),
                opened(5, LifecycleStage.SAL, LifecycleStage.CUSTOMER),
                opened(5, LifecycleStage.RECYCLED),
                opened(4, LifecycleStage.SAL),
                opened(4, LifecycleStage.SAL, LifecycleStage.LOST));

        var handover = Objects.requireNonNull(diff.handover());
        assertThat(handover.current()).isEqualTo(new Quality(2, 1, 1));
        assertThat(handover.current().precision()).isEqualTo(2.0 / 3);
        assertThat(handover.current().recall()).isEqualTo(2.0 / 3);
        assertThat(handover.other()).isEqualTo(new Quality(3, 2, 0));
    }

    @Test
    void whereNobodyAnsweredItClaimsNoQuality() {
        assertThat(between(ShippedRules.compiled(), OTHER, opened(5)).handover())
                .isNull();
    }

    @Test
    void theLeadsOfTheDatabaseAreComparedAndNothingIsWritten() {
        opened(4);
        var before = rows();

        var diff = trials.diff(Map.of("points.yaml", points(THIRTEEN)), 0);

        assertThat(rows()).isEqualTo(before);
        assertThat(diff.other()).isEqualTo(OTHER.version());
        assertThat(diff.leads()).isEqualTo(lives.count());
        assertThat(diff.signals()
                        .getOrDefault("ReadyForSales", new Crossing(0, 0))
                        .up())
                .isPositive();
    }

    @Test
    void aSampleIsAboutAsLargeAsWasAsked() {
        IntStream.range(0, 60).forEach(i -> aLead().in(leads));
        var all = lives.count();

        assertThat(trials.diff(Map.of("points.yaml", points(THIRTEEN)), 20).leads())
                .isBetween(3, Math.min(80, all - 1));
    }

    @Test
    void otherRulesThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> trials.diff(Map.of("points.yaml", "reactions: ["), 0))
                .isInstanceOf(UnfitContent.class)
                .hasMessageContaining("points.yaml:1: this is not YAML");
        assertThatThrownBy(() -> trials.diff(Map.of("../etc/passwd", "x"), 0))
                .hasMessageContaining("neither points.yaml");
    }

    @Test
    void theCommandLineComparesAFolderOnTheRunningDatabase() throws IOException {
        opened(4);
        for (var file : THIRTEEN.files()) {
            Files.createDirectories(folder.resolve(file.path()).getParent());
            Files.writeString(folder.resolve(file.path()), file.text());
        }
        var said = new ByteArrayOutputStream();
        var before = rows();

        var exit = new RulesCommand(new PrintStream(said, true, StandardCharsets.UTF_8), Map.of("HAGUKUMI_DATA", data))
                .run(List.of("diff", "--with", folder.toString()));

        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("In force: " + ReadRuleFiles.fromClassPath().version())
                .contains("Other:    " + OTHER.version())
                .containsPattern("ReadyForSales: [1-9]\\d* leads cross its threshold upwards")
                .contains("rank B → A");
        assertThat(exit).isZero();
        assertThat(rows()).isEqualTo(before);
    }

    /** Where lives are read by SQL, what is read must be what the log holds. */
    @Test
    void aLifeIsWhatTheLogHolds() {
        var lead = opened(3, LifecycleStage.SAL);

        var life = lives.of(List.of(lead)).get(0);

        assertThat(life.activities())
                .hasSize(3)
                .allMatch(activity -> activity.text("mail").startsWith("m"));
        assertThat(life.moves())
                .singleElement()
                .satisfies(move -> assertThat(move.to()).isEqualTo(LifecycleStage.SAL));
        assertThat(life.zone()).isEqualTo(leads.get(lead).zone());
    }
}
