package dev.hagukumi.scenario.engine.jobs;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.scenario.TestModels.deploy;
import static dev.hagukumi.scenario.TestModels.messageOr;
import static dev.hagukumi.scenario.TestModels.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.platform.Loops;
import dev.hagukumi.scenario.EngineTime;
import dev.hagukumi.scenario.ScenarioRun;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who gets which job, and when. */
@HagukumiTest
class TakeDueJobsTests {
    @Autowired
    RepositoryService repository;

    @Autowired
    ManagementService jobs;

    @Autowired
    IdentityService identity;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ProcessEngineConfigurationImpl configuration;

    @Autowired
    JobExecutor executor;

    @Autowired
    Leads leads;

    @Autowired
    EngineTime time;

    @Autowired
    ScenarioRun run;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Loops loops;

    @BeforeEach
    void holdTheJobs() {
        time.pause();
        time.runDue();
        var step = scenario("step", "StepBegins")
                .serviceTask("Do")
                .name("Do")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${bystander}")
                .endEvent("Done")
                .name("Done")
                .done();
        deploy(repository, "step", step);
        deploy(repository, "herd", messageOr("PT1S", "herd", "HerdBegins", "HerdComes"));
    }

    @AfterEach
    void letThemGo() {
        identity.clearAuthentication();
        time.resume();
    }

    private List<LeadId> enter(int many, String message) {
        var them = IntStream.range(0, many).mapToObj(n -> aLead().in(leads)).toList();
        run.batch(them.stream().map(lead -> run.activity(lead, message)).toList(), List.of());
        return them;
    }

    private String jobOf(LeadId lead, String scenario) {
        return jobs.createJobQuery()
                .processInstanceId(run.enrolment(lead, scenario).processInstance())
                .singleResult()
                .getId();
    }

    private List<String> take(int most) {
        var taken = configuration.getCommandExecutorTxRequired().execute(new TakeDueJobs(jdbc, executor, most));
        return taken.getJobIdBatches().stream().flatMap(List::stream).toList();
    }

    private void giveBack() {
        jdbc.update("update act_ru_job set lock_owner_ = null, lock_exp_time_ = null");
    }

    @Test
    void aStepGoesBeforeAHerdOfTimersThatWereDueLongBefore() {
        var herd = enter(30, "HerdBegins");
        jdbc.update("update act_ru_job set duedate_ = now() - interval '1 hour' where process_def_key_ = 'herd'");
        var step = jobOf(enter(1, "StepBegins").get(0), "step");

        var taken = take(10);

        assertThat(taken).hasSize(10).contains(step);
        assertThat(take(100)).as("the others").hasSize(herd.size() + 1 - 10).doesNotContain(step);
        giveBack();
    }

    @Test
    void whatSomebodySignedOnWaitsForGoesBeforeAllOtherSteps() {
        enter(30, "StepBegins");
        identity.setAuthentication("rep", List.of("sales"));
        var lead = configuration
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(
                        () -> enter(1, "StepBegins").get(0)));
        identity.clearAuthentication();

        assertThat(take(1)).containsExactly(jobOf(lead, "step"));
        giveBack();
    }

    @Test
    void twoNodesShareTheJobsAndNoneRunsTwice() {
        var many = 400;
        var before = done();
        enter(many, "StepBegins");
        var settings = new JobSettings(Duration.ofMinutes(5), Duration.ofMillis(200), 20, 10, 1, "PT1M");
        var other = new BatchedJobExecutor(jdbc, settings, loops);
        other.setMaxJobsPerAcquisition(20);
        other.registerProcessEngine((ProcessEngineImpl) engine);

        time.resume();
        other.start();
        try {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(done() - before).isEqualTo(many));
        } finally {
            other.shutdown();
        }

        assertThat(jdbc.queryForObject("""
                        select max(times) from (
                            select count(*) as times from journey_step where scenario = 'step' and step = 'Done' group by instance
                        ) passes""", Integer.class)).isOne();
    }

    private long done() {
        var done = jdbc.queryForObject(
                "select count(*) from journey_step where scenario = 'step' and step = 'Done'", Long.class);
        return done == null ? 0 : done;
    }
}
