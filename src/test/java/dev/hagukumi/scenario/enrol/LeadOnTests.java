package dev.hagukumi.scenario.enrol;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.scenario.TestModels.deploy;
import static dev.hagukumi.scenario.TestModels.messageOr;
import static dev.hagukumi.scenario.TestModels.messageOrThreeDays;
import static dev.hagukumi.scenario.TestModels.reentry;
import static dev.hagukumi.scenario.TestModels.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.scenario.ScenarioRun;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@HagukumiTest
class LeadOnTests {
    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Leads leads;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ScenarioRun run;

    @Autowired
    WatchInbox inbox;

    @Test
    void aMessageStartsAndTheNextOneMoves() {
        deploy(repository, "lead-on", messageOrThreeDays("lead-on", "LeadOnBegins", "LeadOnMoves"));
        var lead = aLead().in(leads);

        run.does(lead, "LeadOnBegins");
        run.assertThatEnrolment(lead, "lead-on").isRunning().isWaitingAt("Await");
        run.does(lead, "LeadOnMoves");

        run.assertThatEnrolment(lead, "lead-on")
                .hasEnded("completed")
                .hasPassedExactly("Started", "Await", "Came", "Moved");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(lead.toString())
                        .count())
                .isZero();
    }

    @Test
    void theEngineSeesTheLeadAtItsGateway() {
        deploy(repository, "runtime-view", messageOrThreeDays("runtime-view", "RuntimeViewBegins", "RuntimeViewMoves"));
        var lead = aLead().in(leads);
        run.does(lead, "RuntimeViewBegins");

        BpmnAwareTests.init(engine);
        BpmnAwareTests.assertThat(instance(run.enrolment(lead, "runtime-view").processInstance()))
                .isWaitingAt("Await")
                .isWaitingFor("RuntimeViewMoves");
    }

    private ProcessInstance instance(String id) {
        return runtime.createProcessInstanceQuery().processInstanceId(id).singleResult();
    }

    @Test
    void twoScenariosOnTheSameMessageBothEnrol() {
        deploy(repository, "twin-one", messageOrThreeDays("twin-one", "TwinsBegin", "TwinsMove"));
        deploy(repository, "twin-two", messageOrThreeDays("twin-two", "TwinsBegin", "TwinsMove"));
        var lead = aLead().in(leads);

        run.does(lead, "TwinsBegin");
        run.assertThatEnrolment(lead, "twin-one").isWaitingAt("Await");
        run.assertThatEnrolment(lead, "twin-two").isWaitingAt("Await");
        run.does(lead, "TwinsMove");

        run.assertThatEnrolment(lead, "twin-one").hasEnded("completed");
        run.assertThatEnrolment(lead, "twin-two").hasEnded("completed");
    }

    @Test
    void aWholeBatchOfLeadsIsLedAtOnce() {
        deploy(repository, "crowd", messageOrThreeDays("crowd", "CrowdBegins", "CrowdMoves"));
        var crowd = java.util.stream.Stream.generate(() -> aLead().in(leads))
                .limit(20)
                .toList();

        run.batch(crowd.stream().map(lead -> run.activity(lead, "CrowdBegins")).toList(), List.of());
        run.batch(crowd.stream().map(lead -> run.activity(lead, "CrowdMoves")).toList(), List.of());

        assertThat(crowd)
                .allSatisfy(lead -> run.assertThatEnrolment(lead, "crowd").hasEnded("completed"));
    }

    @Test
    void aSignalStartsToo() {
        deploy(repository, "on-signal", messageOrThreeDays("on-signal", "OnSignalRaised", "OnSignalMoves"));
        var lead = aLead().in(leads);

        run.signal(lead, "OnSignalRaised");

        run.assertThatEnrolment(lead, "on-signal").isWaitingAt("Await");
    }

    @Test
    void anActivityThatBearsTheNameOfASignalIsNotTheSignal() {
        var lead = aLead().in(leads);

        run.does(lead, "ReadyForSales");

        assertThat(run.enrolments(lead, "sales-handoff")).isEmpty();
    }

    @Test
    void machinesStartAndMoveNobody() {
        deploy(repository, "no-machines", messageOrThreeDays("no-machines", "NoMachinesBegins", "NoMachinesMoves"));
        var lead = aLead().in(leads);

        run.batch(List.of(run.byMachine(lead, "NoMachinesBegins")), List.of());
        assertThat(run.enrolments(lead, "no-machines")).isEmpty();
        run.does(lead, "NoMachinesBegins");
        run.batch(List.of(run.byMachine(lead, "NoMachinesMoves")), List.of());

        run.assertThatEnrolment(lead, "no-machines").isWaitingAt("Await");
    }

    @Test
    void nobodyEntersTwiceByDefault() {
        deploy(repository, "never-again", messageOrThreeDays("never-again", "NeverAgainBegins", "NeverAgainMoves"));
        var lead = aLead().in(leads);

        run.does(lead, "NeverAgainBegins", "NeverAgainBegins");
        run.does(lead, "NeverAgainMoves");
        run.does(lead, "NeverAgainBegins");

        assertThat(run.enrolments(lead, "never-again")).hasSize(1);
    }

    @Test
    void aScenarioMayLetLeadsEnterAgainAfterCompletion() {
        deploy(
                repository,
                "again",
                reentry("after-completion", messageOrThreeDays("again", "AgainBegins", "AgainMoves")));
        var lead = aLead().in(leads);

        run.does(lead, "AgainBegins");
        run.does(lead, "AgainBegins");
        assertThat(run.enrolments(lead, "again")).hasSize(1);
        run.does(lead, "AgainMoves");
        run.does(lead, "AgainBegins");

        assertThat(run.enrolments(lead, "again")).hasSize(2);
        run.assertThatEnrolment(lead, "again").isWaitingAt("Await");
    }

    @Test
    void aScenarioMayLetLeadsEnterAgainAfterSomeTime() {
        deploy(repository, "later", reentry("after P30D", messageOrThreeDays("later", "LaterBegins", "LaterMoves")));
        var lead = aLead().in(leads);
        run.does(lead, "LaterBegins");
        run.does(lead, "LaterMoves");

        run.does(lead, "LaterBegins");
        assertThat(run.enrolments(lead, "later")).hasSize(1);
        jdbc.update("update enrolment set ended_at = ended_at - interval '31 days' where lead_id = ?", lead.value());
        run.does(lead, "LaterBegins");

        assertThat(run.enrolments(lead, "later")).hasSize(2);
    }

    @Test
    void aMessageThatComesBeforeTheTokenWaitsIsNotLost() {
        deploy(repository, "early", messageOrThreeDays("early", "EarlyBegins", "EarlyMoves"));
        var lead = aLead().in(leads);

        run.does(lead, "EarlyBegins", "EarlyMoves");
        inbox.workOff();

        run.assertThatEnrolment(lead, "early").hasEnded("completed").hasPassed("Came");
        assertThat(earlyMessagesOf(lead.value())).isZero();
    }

    @Test
    void whatHappenedBeforeTheEnrolmentDoesNotMoveIt() {
        deploy(repository, "before", messageOrThreeDays("before", "BeforeBegins", "BeforeMoves"));
        var lead = aLead().in(leads);

        run.does(lead, "BeforeMoves", "BeforeBegins");
        inbox.workOff();

        run.assertThatEnrolment(lead, "before").isWaitingAt("Await");
    }

    @Test
    void twoMessagesOfOneBatchMoveTheTokenTwice() {
        var model = scenario("two-steps", "TwoStepsBegins")
                .intermediateCatchEvent("First")
                .name("First")
                .message("TwoStepsMoves")
                .intermediateCatchEvent("Second")
                .name("Second")
                .message("TwoStepsMoves")
                .endEvent("Done")
                .name("Done")
                .done();
        deploy(repository, "two-steps", model);
        var lead = aLead().in(leads);
        run.does(lead, "TwoStepsBegins");

        run.does(lead, "TwoStepsMoves", "TwoStepsMoves");
        inbox.workOff();

        run.assertThatEnrolment(lead, "two-steps").hasEnded("completed");
    }

    @Test
    void anEarlyMessageExpires() {
        deploy(repository, "expiry", messageOrThreeDays("expiry", "ExpiryBegins", "ExpiryMoves"));
        var lead = aLead().in(leads);
        run.does(lead, "ExpiryBegins");
        jdbc.update(
                "insert into message_inbox (lead_id, instance, message, expires_at) values (?, ?, 'ExpiryMoves', ?)",
                lead.value(),
                run.enrolment(lead, "expiry").processInstance(),
                java.sql.Timestamp.from(
                        run.enrolment(lead, "expiry").startedAt().minusSeconds(1)));

        inbox.workOff();

        assertThat(earlyMessagesOf(lead.value())).isZero();
        run.assertThatEnrolment(lead, "expiry").isWaitingAt("Await");
    }

    private int earlyMessagesOf(long lead) {
        var count = jdbc.queryForObject("select count(*) from message_inbox where lead_id = ?", Integer.class, lead);
        return count == null ? 0 : count;
    }

    @Test
    void aSuspendedLeadWaitsWithItsMessage() {
        deploy(repository, "asleep", messageOrThreeDays("asleep", "AsleepBegins", "AsleepMoves"));
        var lead = aLead().in(leads);
        run.does(lead, "AsleepBegins");
        var instance = run.enrolment(lead, "asleep").processInstance();

        runtime.suspendProcessInstanceById(instance);
        run.does(lead, "AsleepMoves");
        run.assertThatEnrolment(lead, "asleep").isWaitingAt("Await");
        runtime.activateProcessInstanceById(instance);
        inbox.workOff();

        run.assertThatEnrolment(lead, "asleep").hasEnded("completed");
    }

    @Test
    void whoIsTakenOutInCockpitHasLeft() {
        deploy(repository, "taken-out", messageOrThreeDays("taken-out", "TakenOutBegins", "TakenOutMoves"));
        var lead = aLead().in(leads);
        run.does(lead, "TakenOutBegins");

        runtime.deleteProcessInstance(run.enrolment(lead, "taken-out").processInstance(), "by a person");

        run.assertThatEnrolment(lead, "taken-out").hasEnded("by a person");
    }

    @Test
    void aStartWithoutALeadIsRefused() {
        deploy(repository, "leadless", messageOrThreeDays("leadless", "LeadlessBegins", "LeadlessMoves"));
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("leadless")
                .singleResult();

        assertThatThrownBy(() -> runtime.startProcessInstanceById(definition.getId(), Map.of()))
                .hasStackTraceContaining("without a lead");
    }

    @Test
    void newLeadsEnterTheNewVersionAndOldOnesStay() {
        deploy(repository, "versions", messageOrThreeDays("versions", "VersionsBegins", "VersionsMoves"));
        var first = aLead().in(leads);
        run.does(first, "VersionsBegins");
        deploy(repository, "versions", messageOr("P4D", "versions", "VersionsBegins", "VersionsMoves"));
        var second = aLead().in(leads);

        run.does(second, "VersionsBegins");

        assertThat(run.enrolment(first, "versions").version()).isEqualTo(1);
        assertThat(run.enrolment(second, "versions").version()).isEqualTo(2);
        run.does(first, "VersionsMoves");
        run.assertThatEnrolment(first, "versions").hasEnded("completed");
    }

    @Test
    void theInboxIsWatchedInTheBackground() {
        deploy(repository, "watched", messageOrThreeDays("watched", "WatchedBegins", "WatchedMoves"));
        var lead = aLead().in(leads);

        run.does(lead, "WatchedBegins", "WatchedMoves");

        await().untilAsserted(() -> run.assertThatEnrolment(lead, "watched").hasEnded("completed"));
    }
}
