package dev.hagukumi.scenario.enrol;

import static dev.hagukumi.activity.ActivityFixtures.anActivity;
import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.scenario.TestModels.deploy;
import static dev.hagukumi.scenario.TestModels.messageOrThreeDays;
import static dev.hagukumi.scenario.TestModels.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.Activities;
import dev.hagukumi.activity.ParkedLeads;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.scenario.Incidents;
import dev.hagukumi.scenario.Incidents.Incident;
import dev.hagukumi.scenario.ScenarioRun;
import dev.hagukumi.scoring.Scores;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a scenario makes of a fact may fail; the fact stands, and so do the other scenarios. */
@HagukumiTest
class FailsAloneTests {
    private static final String ANSWER = "{\"id\": \"ask\", \"components\": [{\"key\": \"answer\"}]}";

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Leads leads;

    @Autowired
    Scores scores;

    @Autowired
    Activities activities;

    @Autowired
    ParkedLeads parked;

    @Autowired
    Incidents incidents;

    @Autowired
    ScenarioRun run;

    @Autowired
    WatchInbox inbox;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void forgetWhatFailed() {
        jdbc.update("delete from kept_message");
    }

    @Test
    void whatThrowsAtTheStartParksNobodyAndTheScoreIsBooked() {
        deployChain("endless", "WebinarReplayed", 1_050);
        deploy(repository, "sound", messageOrThreeDays("sound", "WebinarReplayed", "SoundMoves"));
        var lead = aLead().in(leads);

        activities.record(
                List.of(anActivity("WebinarReplayed", lead).with("webinar", "a").build()));

        await().untilAsserted(() -> assertThat(scores.of(lead)).containsEntry("engagement", 10));
        assertThat(parked.list(Pageable.unpaged()))
                .noneMatch(each -> each.lead().equals(lead));
        run.assertThatEnrolment(lead, "sound").isWaitingAt("Await");
        assertThat(run.enrolments(lead, "endless")).isEmpty();
        assertThat(kept(lead))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("scenario", "endless")
                        .containsEntry("kind", "START")
                        .containsEntry("message", "WebinarReplayed"))
                .satisfies(row -> assertThat(String.valueOf(row.get("failure")))
                        .contains("more than 1000 elements within one transaction"));

        runtime.deleteProcessInstance(run.enrolment(lead, "sound").processInstance(), "tidy");
        List.of("endless", "sound").forEach(this::remove);
    }

    @Test
    void aLongRunIsNoEndlessOne() {
        deployChain("long-run", "LongRunBegins", 900);
        var lead = aLead().in(leads);

        run.does(lead, "LongRunBegins");

        run.assertThatEnrolment(lead, "long-run").hasEnded("completed");
    }

    @Test
    void ofABatchOnlyTheLeadFailsThatHasToFail() {
        deploy(repository, "picky", failsAtMql("picky", "PickyBegins"));
        var crowd = java.util.stream.IntStream.range(0, 9)
                .mapToObj(n -> n == 4 ? aLead().atStage(LifecycleStage.MQL).in(leads) : aLead().in(leads))
                .toList();

        run.batch(crowd.stream().map(lead -> run.activity(lead, "PickyBegins")).toList(), List.of());

        for (var lead : crowd) {
            var isBad = lead.equals(crowd.get(4));
            assertThat(run.enrolments(lead, "picky")).hasSize(isBad ? 0 : 1);
            assertThat(kept(lead)).hasSize(isBad ? 1 : 0);
        }
    }

    @Test
    void afterSomeAttemptsItIsAnIncidentThatAPersonHasTriedAgainByTheMendedVersion() {
        deploy(repository, "mended", failsAtMql("mended", "MendedBegins"));
        var lead = aLead().atStage(LifecycleStage.MQL).in(leads);
        run.does(lead, "MendedBegins");

        tryAgain();
        assertThat(incident(lead)).isEmpty();
        tryAgain();

        assertThat(incident(lead)).singleElement().satisfies(incident -> {
            assertThat(incident.scenario().value()).isEqualTo("mended");
            assertThat(incident.message()).isEqualTo("MendedBegins");
            assertThat(incident.failure()).contains("business days are 0 to 1000, not 2000");
            assertThat(incident.processInstance()).isNull();
        });
        tryAgain();
        assertThat(incident(lead)).as("left to a person").hasSize(1);

        deploy(repository, "mended", messageOrThreeDays("mended", "MendedBegins", "MendedMoves"));
        assertThat(incidents.retry(incident(lead).get(0).id())).isTrue();
        inbox.workOff();

        run.assertThatEnrolment(lead, "mended").isWaitingAt("Await");
        assertThat(kept(lead)).isEmpty();
    }

    @Test
    void whatThrowsOnTheWayIsSeenInCockpitAtItsElementUntilItIsMended() {
        var lead = aLead().in(leads);
        deployWithForm("stuck");
        run.does(lead, "StuckBegins");
        var instance = run.enrolment(lead, "stuck").processInstance();

        run.does(lead, "StuckMoves");
        tryAgain();
        tryAgain();

        run.assertThatEnrolment(lead, "stuck").isWaitingAt("Came");
        assertThat(runtime.createIncidentQuery().processInstanceId(instance).list())
                .singleElement()
                .satisfies(incident -> {
                    assertThat(incident.getIncidentType()).isEqualTo("failedMessage");
                    assertThat(incident.getActivityId()).isEqualTo("Came");
                    assertThat(incident.getConfiguration()).isEqualTo("StuckMoves");
                });
        assertThat(incident(lead)).extracting(Incident::processInstance).containsExactly(instance);

        runtime.setVariable(instance, "answer", true);
        incidents.retry(incident(lead).get(0).id());
        inbox.workOff();

        run.assertThatEnrolment(lead, "stuck").hasEnded("completed");
        assertThat(kept(lead)).isEmpty();
        assertThat(runtime.createIncidentQuery().processInstanceId(instance).count())
                .isZero();
    }

    @Test
    void anIncidentThatDoesNotExistCannotBeTriedAgain() {
        assertThat(incidents.retry(Long.MAX_VALUE)).isFalse();
    }

    @Test
    void whatWaitsForAnAttemptIsNotTriedBefore() {
        deploy(repository, "patient", failsAtMql("patient", "PatientBegins"));
        var lead = aLead().atStage(LifecycleStage.MQL).in(leads);
        run.does(lead, "PatientBegins");

        inbox.workOff();

        assertThat(kept(lead)).singleElement().satisfies(row -> assertThat(row).containsEntry("attempts", 1));
    }

    private void tryAgain() {
        jdbc.update("update kept_message set next_at = kept_at where not incident");
        inbox.workOff();
    }

    private List<Map<String, Object>> kept(LeadId lead) {
        return jdbc.queryForList("select * from kept_message where lead_id = ?", lead.value());
    }

    private List<Incident> incident(LeadId lead) {
        return incidents.open(Pageable.unpaged()).stream()
                .filter(each -> each.lead().equals(lead))
                .toList();
    }

    private void remove(String scenario) {
        repository
                .createDeploymentQuery()
                .deploymentName(scenario)
                .list()
                .forEach(each -> repository.deleteDeployment(each.getId(), true));
    }

    /** So many elements without a wait; as text, because the builder places each anew. */
    private void deployChain(String key, String start, int length) {
        var model = Bpmn.convertToString(scenario(key, start)
                .sequenceFlowId("In")
                .exclusiveGateway("G0")
                .endEvent("End")
                .name("End")
                .done());
        var elements = new StringBuilder();
        var drawn = new StringBuilder();
        for (var n = 1; n <= length; n++) {
            elements.append(
                    "<exclusiveGateway id=\"G%1$d\"/><sequenceFlow id=\"F%1$d\" sourceRef=\"G%1$d\" targetRef=\"%2$s\"/>"
                            .formatted(n, n == length ? "G0" : "G" + (n + 1)));
            drawn.append(
                    "<bpmndi:BPMNShape id=\"G%1$d_di\" bpmnElement=\"G%1$d\"><dc:Bounds x=\"1\" y=\"1\" width=\"50\" height=\"50\"/></bpmndi:BPMNShape><bpmndi:BPMNEdge id=\"F%1$d_di\" bpmnElement=\"F%1$d\"><di:waypoint x=\"1\" y=\"1\"/><di:waypoint x=\"2\" y=\"2\"/></bpmndi:BPMNEdge>"
                            .formatted(n));
        }
        var text = model.replaceFirst("(<sequenceFlow id=\"In\"[^>]*targetRef=\")G0\"", "$1G1\"")
                .replaceAll("<(incoming|outgoing)>[^<]*</(incoming|outgoing)>", "")
                .replace("</process>", elements + "</process>")
                .replace("</bpmndi:BPMNPlane>", drawn + "</bpmndi:BPMNPlane>");
        repository.createDeployment().name(key).addString(key + ".bpmn", text).deploy();
    }

    private static BpmnModelInstance failsAtMql(String key, String start) {
        return scenario(key, start)
                .exclusiveGateway("Warm")
                .name("Warm?")
                .condition("yes", "${lead.stage == 'MQL'}")
                .intermediateCatchEvent("Never")
                .name("Too many days")
                .timerWithDate("${calendar.businessDays(2000)}")
                .endEvent("Late")
                .name("Late")
                .moveToNode("Warm")
                .condition("no", "${true}")
                .endEvent("Done")
                .name("Done")
                .done();
    }

    private void deployWithForm(String key) {
        var model = scenario(key, "StuckBegins")
                .intermediateCatchEvent("Came")
                .name("Came")
                .message("StuckMoves")
                .exclusiveGateway("Answered")
                .name("Answered?")
                .condition("yes", "${answer}")
                .endEvent("Yes")
                .name("Yes")
                .moveToNode("Answered")
                .condition("no", "${true}")
                .endEvent("No")
                .name("No")
                .done();
        dev.hagukumi.scenario.TestModels.declare(model);
        repository
                .createDeployment()
                .name(key)
                .addModelInstance(key + ".bpmn", model)
                .addString("ask.form", ANSWER)
                .deploy();
    }
}
