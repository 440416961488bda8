package dev.hagukumi.scenario.deploy;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.scenario.TestModels.forget;
import static dev.hagukumi.scenario.TestModels.messageOr;
import static dev.hagukumi.scenario.TestModels.messageOrThreeDays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.platform.UnfitContent;
import dev.hagukumi.scenario.ScenarioRun;
import dev.hagukumi.scenario.check.ScenarioFolder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** A scenario in force that no longer fits: here because nobody sends a message of that name any more. */
@HagukumiTest
class PublishedBeforeTests {
    @Autowired
    DeployScenarios deploy;

    @Autowired
    JudgePublished published;

    @Autowired
    ScenarioRun run;

    @Autowired
    Leads leads;

    @Autowired
    @Qualifier("scenariosHealthIndicator")
    HealthIndicator health;

    @AfterEach
    void judgeAgain() {
        published.judge();
    }

    @Test
    void aNewCheckStopsNoInstallationThatHasItAlready() {
        var before = folder(messageOrThreeDays("unfit", "UnfitBegins", "UnfitMoves"));
        deploy.deploy(List.of(before));
        var early = aLead().in(leads);
        run.does(early, "UnfitBegins");

        forget("UnfitMoves", () -> {
            deploy.deploy(List.of(before));
            published.judge();

            var late = aLead().in(leads);
            run.does(late, "UnfitBegins");
            assertThat(run.enrolments(late, "unfit")).isEmpty();
            run.assertThatEnrolment(early, "unfit").isRunning().isWaitingAt("Await");
            assertThat(Objects.requireNonNull(health.health()).getStatus()).isEqualTo(Status.UP);
            assertThat(Objects.requireNonNull(health.health()).getDetails()).anySatisfy((scenario, findings) -> {
                assertThat(scenario).startsWith("unfit:1:").endsWith("takes no new leads");
                assertThat(findings.toString()).contains("unfit.bpmn:").contains("unknown message UnfitMoves");
            });
        });
        run.does(early, "UnfitMoves");
        run.assertThatEnrolment(early, "unfit").hasEnded("completed");
    }

    @Test
    void whatIsChangedIsNewAndRefused() {
        var model = messageOrThreeDays("unfit-changed", "UnfitChangedBegins", "UnfitChangedMoves");
        deploy.deploy(List.of(folder(model)));

        forget("UnfitChangedMoves", () -> {
            var changed = messageOr("P4D", "unfit-changed", "UnfitChangedBegins", "Moves Unknown");
            assertThatThrownBy(() -> deploy.deploy(List.of(folder(changed))))
                    .isInstanceOf(UnfitContent.class)
                    .hasMessageContaining("unfit.bpmn:")
                    .hasMessageContaining("unknown message Moves Unknown");
        });
    }

    @Test
    void whatFitsAgainTakesLeadsAgain() {
        var folder = folder(messageOrThreeDays("unfit-mended", "UnfitMendedBegins", "UnfitMendedMoves"));
        deploy.deploy(List.of(folder));
        forget("UnfitMendedMoves", published::judge);

        published.judge();

        var lead = aLead().in(leads);
        run.does(lead, "UnfitMendedBegins");
        run.assertThatEnrolment(lead, "unfit-mended").isRunning();
        run.does(lead, "UnfitMendedMoves");
    }

    private static ScenarioFolder folder(BpmnModelInstance model) {
        var files = new TreeMap<String, byte[]>();
        files.put("unfit.bpmn", Bpmn.convertToString(model).getBytes(StandardCharsets.UTF_8));
        var process = model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class)
                .iterator()
                .next();
        return new ScenarioFolder(process.getId(), files);
    }
}
