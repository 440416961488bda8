package dev.hagukumi.scoring.active;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.platform.UnfitContent;
import dev.hagukumi.scoring.RulesBusy;
import dev.hagukumi.scoring.rulebook.BusyCompiler;
import dev.hagukumi.scoring.rulebook.ReadRuleFiles;
import dev.hagukumi.scoring.rulebook.RuleFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

@HagukumiTest
class ActiveRulesTests {
    private static final String SHIPPED = ReadRuleFiles.fromClassPath().version();
    private static final String OPENED = "ContentShared:        {points: 10";
    private static final String ELEVEN = "ContentShared:        {points: 11";

    @Autowired
    StoredRules stored;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Autowired
    Clock clock;

    @Autowired
    ActiveRules application;

    @TempDir
    Path folder;

    Node node;

    @BeforeEach
    void prepareAnotherNode() {
        node = new Node(folder, stored, clock);
    }

    @AfterEach
    void putTheShippedRulesBack() {
        node.close();
        application.reload("the end of a test");
    }

    /** Ten points become eleven, and the cases that know of ten are left out. */
    private Node changed() {
        return node.with("points.yaml", OPENED, ELEVEN).without("engagement/reactions.cases.yaml");
    }

    @Test
    void aFolderOutsideOverridesTheRulesInTheJarOnAllNodes() {
        var version = changed().started().active().version();

        assertThat(version)
                .isNotEqualTo(SHIPPED)
                .isEqualTo(ReadRuleFiles.from(folder).version());
        await().atMost(Duration.ofSeconds(30)).until(() -> application.version().equals(version));
        assertThat(application.state())
                .extracting("version", "origin", "activatedBy", "behind")
                .containsExactly(version, folder.toString(), "the start of a node", null);
    }

    @Test
    void aReloadOfTheJarsRulesEndsTheFoldersReignThoughTheyAreTheSame() {
        node.started();
        assertThat(application.state().origin()).isEqualTo(folder.toString());

        assertThat(application.reload("a marketer"))
                .extracting("version", "origin", "activatedBy")
                .containsExactly(SHIPPED, "jar", "a marketer");
    }

    @Test
    void aBrokenRuleStopsTheStartAndIsNamed() {
        node.with("web-interest/pages.drl", "weight > 0", "wieght > 0");

        assertThatThrownBy(node::started)
                .isInstanceOf(UnfitContent.class)
                .hasMessageContaining(
                        folder.resolve("web-interest/pages.drl")
                                + ":10: Looked at a page that shows interest: PageView has no field 'wieght'; it has path, page, weight");
        assertThat(application.version()).isEqualTo(SHIPPED);
    }

    @Test
    void aReloadThatIsRefusedLeavesTheOldRulesAndIsRemembered() {
        node.started().with("points.yaml", OPENED, "ContentShared:        {points: many");

        var unfit = catchThrowableOfType(UnfitContent.class, () -> node.active().reload("a marketer"));

        assertThat(node.active().version()).isEqualTo(SHIPPED);
        var refusal = Objects.requireNonNull(application.state().lastRefusal());
        assertThat(refusal.by()).isEqualTo("a marketer");
        assertThat(refusal.findings())
                .isEqualTo(unfit.findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.file())
                            .isEqualTo(folder.resolve("points.yaml").toString());
                    assertThat(finding.message()).contains("not a whole number");
                });
        assertThat(new RulesHealth(application).health().getStatus()).isEqualTo(Status.UP);
        assertThat(new RulesHealth(application).health().getDetails())
                .containsEntry("version", SHIPPED)
                .containsKey("lastRefusal");
    }

    @Test
    void aReloadWhoseGoldenCasesFailIsRefused() {
        node.started()
                .with("points.yaml", OPENED, ELEVEN)
                .with("engagement/reactions.cases.yaml", "examples-of: shipped-numbers", "");

        assertThatThrownBy(() -> node.active().reload("a marketer"))
                .hasMessageContaining("engagement is 11, expected 10");

        assertThat(node.active().version()).isEqualTo(SHIPPED);
    }

    @Test
    void theFolderIsWatchedAndTakenOnceItIsQuiet() {
        changed();
        node.with("points.yaml", ELEVEN, OPENED).started();
        node.watch().look();
        node.with("points.yaml", OPENED, "ContentShared:        {points: x");
        node.watch().look();
        node.with("points.yaml", "ContentShared:        {points: x", ELEVEN);

        node.watch().look();
        assertThat(node.active().version()).as("it may still be saved").isEqualTo(SHIPPED);
        node.watch().look();

        assertThat(node.active().version())
                .isEqualTo(ReadRuleFiles.from(folder).version())
                .isNotEqualTo(SHIPPED);
        assertThat(node.active().state().activatedBy()).isEqualTo("a change in the folder");
    }

    @Test
    void aBatchThatIsBeingScoredEndsByTheRulesItBeganWith() {
        node.started();
        var batch = node.active().borrow();

        changed();
        node.active().reload("a marketer");

        assertThat(batch.rules().version()).isEqualTo(SHIPPED);
        assertThat(batch.rules().isOpen()).isTrue();
        batch.close();
        assertThat(batch.rules().isOpen()).isFalse();
        try (var next = node.active().borrow()) {
            assertThat(next.rules().version()).isNotEqualTo(SHIPPED);
        }
    }

    @Test
    void rulesThatThisNodeCannotReadLeaveItBehindAndDown() {
        changed().started();
        node.with("points.yaml", "ranks:", "rankings:");
        var files = ReadRuleFiles.from(folder);
        stored.activate(files, new StoredRules.Active(files.version(), folder.toString(), clock.now(), "a newer node"));

        node.active().follow();

        assertThat(node.active().state().behind()).isEqualTo(files.version());
        assertThat(new RulesHealth(node.active()).health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void rulesThatCannotBeKeptAreScoredByOnNoNodeAndTriedAgainAtTheNextLook() {
        var database = new DatabaseWithHiccups();
        node = new Node(folder, database, clock).started();
        node.watch().look();
        changed();
        var version = ReadRuleFiles.from(folder).version();
        node.watch().look();
        database.fails = true;

        assertThatThrownBy(() -> node.watch().look()).isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(node.active().version()).isEqualTo(SHIPPED);
        database.fails = false;
        node.watch().look();

        assertThat(node.active().version()).isEqualTo(version);
        assertThat(node.active().state().behind()).isNull();
    }

    private final class DatabaseWithHiccups extends StoredRules {
        private boolean fails;

        DatabaseWithHiccups() {
            super(jdbc, json);
        }

        @Override
        void activate(RuleFiles files, Active active) {
            if (fails) throw new DataAccessResourceFailureException("the database is away");
            super.activate(files, active);
        }
    }

    @Test
    void aChangeSeenWhileOthersCompileIsTakenLater() {
        node.started().watch().look();
        changed();
        var version = ReadRuleFiles.from(folder).version();

        try (var busy = new BusyCompiler()) {
            node.watch().look();
            assertThatThrownBy(() -> node.watch().look()).isInstanceOf(RulesBusy.class);
        }
        node.watch().look();

        assertThat(node.active().version()).isEqualTo(version);
    }
}
