package dev.hagukumi.scenario.engine.jobs;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.scenario.TestModels.deploy;
import static dev.hagukumi.scenario.TestModels.messageOr;
import static dev.hagukumi.scenario.TestModels.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.awaitility.Awaitility.await;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.platform.Loops;
import dev.hagukumi.platform.database.Lock;
import dev.hagukumi.platform.database.PatientConnections;
import dev.hagukumi.scenario.EngineTime;
import dev.hagukumi.scenario.ScenarioRun;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
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

    @Autowired
    DataSource pool;

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
    void aNodeWhoseClockIsDaysAheadHoldsItsJobsNoLongerThanOthers() {
        var job = jobOf(enter(1, "StepBegins").get(0), "step");

        var taken = withAClockAheadBy(Duration.ofDays(2), () -> take(100));

        assertThat(taken).contains(job);
        assertThat(jdbc.queryForObject(
                        "select lock_exp_time_ - now()::timestamp between interval '4 min' and interval '6 min' from act_ru_job where id_ = ?",
                        Boolean.class,
                        job))
                .isTrue();
        giveBack();
    }

    @Test
    void whatAnotherNodeHoldsIsLeftToItHoweverFarThisNodesClockIsAhead() {
        var held = jobOf(enter(1, "StepBegins").get(0), "step");
        jdbc.update(
                "update act_ru_job set lock_owner_ = 'another node', lock_exp_time_ = now()::timestamp + interval '1 min' where id_ = ?",
                held);

        var taken = withAClockAheadBy(Duration.ofDays(2), () -> take(100));

        assertThat(taken).doesNotContain(held);
        giveBack();
    }

    @Test
    void aNodeThatFallsSilentInItsTurnIsNotWaitedForLong() throws SQLException {
        var job = jobOf(enter(1, "StepBegins").get(0), "step");
        try (var silent = PatientConnections.besides(pool).getConnection()) {
            silent.setAutoCommit(false);
            try (var turn = silent.prepareStatement(TakeDueJobs.TAKE_TURN)) {
                turn.setInt(1, Lock.TURN_OF_JOBS.key());
                turn.execute();
            }

            var taken = CompletableFuture.supplyAsync(() -> take(100));

            assertThat(taken)
                    .succeedsWithin(Duration.ofSeconds(9))
                    .asInstanceOf(LIST)
                    .contains(job);
            assertThat(silent.isValid(1)).as("the turn was taken from it").isFalse();
        }
        giveBack();
    }

    @Test
    void aTimerDoesNotOvertakeAVisitOfItsLeadThatOnlyWaitsToBeWorkedOff() throws SQLException {
        var them = enter(3, "HerdBegins");
        jdbc.update("update act_ru_job set duedate_ = now() - interval '1 hour' where process_def_key_ = 'herd'");
        var timers = them.stream().map(lead -> jobOf(lead, "herd")).toList();
        try (var worker = PatientConnections.besides(pool).getConnection()) {
            haveInHand(them, worker);
            var visits = List.of(
                    waiting(them.get(0), "now() - interval '2 hours'"),
                    waiting(them.get(1), "now() - interval '1 minute'"),
                    waiting(them.get(2), "now() - interval '2 hours'"));
            park(them.get(2), visits.get(2));

            var taken = take(100);
            giveBack();
            visits.forEach(visit -> jdbc.update("update activity set state = 'DONE' where id = ?", visit));
            jdbc.update("delete from parked_lead where lead = ?", them.get(2).value());
            var then = take(100);
            giveBack();

            assertThat(taken)
                    .as("of a visit that was later, and of a parked lead")
                    .contains(timers.get(1), timers.get(2))
                    .doesNotContain(timers.get(0));
            assertThat(then).contains(timers.get(0));
        }
    }

    /** So that the pipeline leaves them alone until the connection ends. */
    private static void haveInHand(List<LeadId> leads, Connection worker) throws SQLException {
        worker.setAutoCommit(false);
        try (var shard = worker.prepareStatement("select pg_advisory_xact_lock(?, (? % 64)::int)")) {
            for (var lead : leads) {
                shard.setInt(1, Lock.SHARD_OF_LEADS.key());
                shard.setLong(2, lead.value());
                shard.execute();
            }
        }
    }

    private void park(LeadId lead, long activity) {
        jdbc.update(
                "insert into parked_lead (lead, activity, error, at) values (?, ?, 'a test', now())",
                lead.value(),
                activity);
    }

    /** A visit of this time that was accepted and is not worked off. */
    private long waiting(LeadId lead, String at) {
        return Objects.requireNonNull(jdbc.queryForObject("""
                insert into activity (message_id, lead, type, at, received_at, properties, state)
                values (gen_random_uuid()::text, ?, 'PageViewed', %s, now(), '{}', 'PENDING') returning id""".formatted(at), Long.class, lead.value()));
    }

    private <T> T withAClockAheadBy(Duration ahead, Supplier<T> work) {
        var offset = ClockUtil.getCurrentTime().getTime() - System.currentTimeMillis();
        ClockUtil.offset(offset + ahead.toMillis());
        try {
            return work.get();
        } finally {
            time.follow();
        }
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
