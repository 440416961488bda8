package dev.hagukumi.scenario.engine;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.scenario.TestModels.deploy;
import static dev.hagukumi.scenario.TestModels.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.scenario.EngineTime;
import dev.hagukumi.scenario.ScenarioRun;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Jobs that run together behave as if each had run alone. */
@HagukumiTest
class BatchedJobsTests {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    @Autowired
    Leads leads;

    @Autowired
    EngineTime time;

    @Autowired
    ScenarioRun run;

    @Autowired
    Stumble stumble;

    @Autowired
    Bystander bystander;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void letThemRun() {
        stumble.failing.clear();
        time.resume();
    }

    private static String begin(String key) {
        return "Begin" + key.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + key.substring(1);
    }

    private static BpmnModelInstance oneStep(String key, String step) {
        return scenario(key, begin(key))
                .serviceTask("Do")
                .name("Do")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${" + step + "}")
                .endEvent("Done")
                .name("Done")
                .done();
    }

    /** Leads who stand before the step, all in one batch, while no job is taken. */
    private List<LeadId> leadsBeforeTheStep(String key, int many) {
        time.pause();
        var them = IntStream.range(0, many).mapToObj(n -> aLead().in(leads)).toList();
        run.batch(them.stream().map(lead -> run.activity(lead, begin(key))).toList(), List.of());
        return them;
    }

    private Job jobOf(LeadId lead, String scenario) {
        return jobs.createJobQuery()
                .processInstanceId(run.enrolment(lead, scenario).processInstance())
                .singleResult();
    }

    private void dueNow(Job job) {
        jdbc.update("update act_ru_job set duedate_ = now() - interval '1 second' where id_ = ?", job.getId());
    }

    private long done(String scenario) {
        return count("select count(*) from journey_step where scenario = ? and step = 'Done'", scenario);
    }

    private long count(String sql, Object... parameters) {
        var count = jdbc.queryForObject(sql, Long.class, parameters);
        return count == null ? 0 : count;
    }

    @Test
    void aPoisonedStepInABatchOfAHundredHarmsOnlyItself() {
        deploy(repository, "poisoned", oneStep("poisoned", "stumble"));
        var them = leadsBeforeTheStep("poisoned", 100);
        var poisoned = them.get(37);
        stumble.failing.add(poisoned);

        time.resume();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(jobOf(poisoned, "poisoned").getExceptionMessage())
                        .contains("stumbled"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(done("poisoned")).isEqualTo(99));

        assertThat(count("select count(*) from journey_step where scenario = 'poisoned' and step = 'Do'"))
                .as("steps taken, each once; the failing one never")
                .isEqualTo(99);
        assertThat(jobOf(poisoned, "poisoned").getRetries()).isPositive();
        run.assertThatEnrolment(poisoned, "poisoned").isWaitingAt("Do");
    }

    @Test
    void aStepThatKeepsFailingEndsAsAnIncidentAndARetryResolvesIt() {
        deploy(repository, "failing", oneStep("failing", "stumble"));
        var them = leadsBeforeTheStep("failing", 3);
        var failing = them.get(1);
        stumble.failing.add(failing);

        time.resume();
        var lastRetries = Integer.MAX_VALUE;
        do {
            var before = lastRetries;
            await().atMost(PATIENCE).until(() -> {
                var job = jobOf(failing, "failing");
                return job.getExceptionMessage() != null && job.getRetries() < before;
            });
            lastRetries = jobOf(failing, "failing").getRetries();
            if (lastRetries > 0)
                assertThat(jobOf(failing, "failing").getDuedate())
                        .as("pause before the next try")
                        .isInTheFuture();
            dueNow(jobOf(failing, "failing"));
        } while (lastRetries > 0);

        var incidents = runtime.createIncidentQuery()
                .processInstanceId(run.enrolment(failing, "failing").processInstance());
        assertThat(incidents.count()).isOne();
        assertThat(done("failing")).isEqualTo(2);

        stumble.failing.clear();
        jobs.setJobRetries(jobOf(failing, "failing").getId(), 1);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(done("failing")).isEqualTo(3));
        assertThat(incidents.count()).isZero();
    }

    @Test
    void nothingBeginsForAnEnrolmentThatAHouseRuleHasEnded() {
        deploy(repository, "ended", oneStep("ended", "stumble"));
        var lead = leadsBeforeTheStep("ended", 1).get(0);
        var instance = run.enrolment(lead, "ended").processInstance();
        jdbc.update("""
                insert into kept_message (lead_id, scenario, kind, message, instance, kept_at, attempts, next_at, failure, incident)
                values (?, 'ended', 'END', 'customer', ?, now(), 3, now(), 'a test', true)""", lead.value(), instance);

        time.resume();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(jobOf(lead, "ended").getExceptionMessage())
                        .contains("Step 'Do' does not begin")
                        .contains("has ended"));

        assertThat(stumble.occurrences(lead)).isEmpty();
        jdbc.update("delete from kept_message where lead_id = ?", lead.value());
        runtime.deleteProcessInstance(instance, "tidy");
    }

    @Test
    void aSuspendedScenarioDoesNotRunUntilItIsActivated() {
        deploy(repository, "suspended", oneStep("suspended", "bystander"));
        deploy(repository, "active", oneStep("active", "bystander"));
        leadsBeforeTheStep("suspended", 5);
        leadsBeforeTheStep("active", 5);
        repository
                .updateProcessDefinitionSuspensionState()
                .byProcessDefinitionKey("suspended")
                .includeProcessInstances(true)
                .suspend();

        time.resume();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(done("active")).isEqualTo(5));
        assertThat(done("suspended")).isZero();

        repository
                .updateProcessDefinitionSuspensionState()
                .byProcessDefinitionKey("suspended")
                .includeProcessInstances(true)
                .activate();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(done("suspended")).isEqualTo(5));
    }

    @Test
    void exclusiveStepsOfOneLeadNeverRunSideBySide() {
        var fork = scenario("fork", begin("fork"))
                .parallelGateway("Fork")
                .name("Fork")
                .serviceTask("Left")
                .name("Left")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${bystander}")
                .parallelGateway("Join")
                .name("Join")
                .endEvent("Done")
                .name("Done")
                .moveToNode("Fork")
                .serviceTask("Right")
                .name("Right")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${bystander}")
                .connectTo("Join")
                .done();
        deploy(repository, "fork", fork);
        leadsBeforeTheStep("fork", 60);

        time.resume();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(done("fork")).isEqualTo(60));

        assertThat(bystander.collisions).hasValue(0);
        assertThat(count("select count(*) from journey_step where scenario = 'fork' and step in ('Left', 'Right')"))
                .isEqualTo(120);
    }

    @Test
    void whatADeadNodeHeldIsTakenOverWhenItsLockHasRunOut() {
        deploy(repository, "orphaned", oneStep("orphaned", "bystander"));
        var lead = leadsBeforeTheStep("orphaned", 1).get(0);
        jdbc.update(
                "update act_ru_job set lock_owner_ = 'a node that was killed', lock_exp_time_ = now()::timestamp + interval '3 s' where id_ = ?",
                jobOf(lead, "orphaned").getId());
        deploy(repository, "free", oneStep("free", "bystander"));
        leadsBeforeTheStep("free", 1);

        time.resume();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(done("free")).isOne());
        assertThat(done("orphaned")).as("held by the dead node").isZero();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(done("orphaned")).isOne());
    }

    @Test
    void aTimerAndTheStepBehindItBothFailWithoutLosingTheLead() {
        var model = scenario("late", begin("late"))
                .intermediateCatchEvent("Later")
                .name("Later")
                .timerWithDuration("P1D")
                .serviceTask("Do")
                .name("Do")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${stumble}")
                .endEvent("Done")
                .name("Done")
                .done();
        deploy(repository, "late", model);
        var them = leadsBeforeTheStep("late", 10);
        stumble.failing.add(them.get(4));
        them.forEach(lead -> dueNow(jobOf(lead, "late")));

        time.resume();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(done("late")).isEqualTo(9));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(jobOf(them.get(4), "late").getExceptionMessage())
                        .contains("stumbled"));
        run.assertThatEnrolment(them.get(4), "late").isWaitingAt("Do").hasPassed("Later");
    }
}
