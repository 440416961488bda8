package dev.hagukumi.scenario.engine.jobs;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.scenario.TestModels.deploy;
import static dev.hagukumi.scenario.TestModels.messageOr;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.SeenStatements;
import dev.hagukumi.SeenStatements.Sent;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.scenario.EngineTime;
import dev.hagukumi.scenario.ScenarioRun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** With 50,000 leads asleep nothing that is done for one of them looks at the others. */
@HagukumiTest
class LargeTablesTests {
    private static final int MANY = 50_000;
    private static final Pattern SCAN =
            Pattern.compile("Seq Scan on act_ru_(execution|job|event_subscr|variable)\\b.*");

    private static final String AS_IT_IS = "select 1";
    private static final String IN_BATCHES = "select follow_indexes()";
    private static final String IN_ORDER = TakeDueJobs.TAKE_TURN.replace("?", "1");

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    ProcessEngineConfigurationImpl engine;

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

    private SleepingInstances sleeping;
    private LeadId lead;

    @BeforeEach
    void letManySleep() {
        time.pause();
        deploy(repository, "large", messageOr("P3D", "large", "LargeBegins", "LargeComes"));
        lead = aLead().in(leads);
        run.does(lead, "LargeBegins");
        runtime.setVariable(run.enrolment(lead, "large").processInstance(), "document", "catalogue");
        sleeping = SleepingInstances.copiesOf(run.enrolment(lead, "large").processInstance(), MANY, jdbc);
    }

    @AfterEach
    void wakeUp() {
        sleeping.close();
        time.resume();
    }

    @Test
    void takingDueJobsMovingALeadAndCountingInCockpitUseIndexes() {
        jdbc.update(
                "update act_ru_job set duedate_ = now() + interval '1 hour' - random() * interval '3 hours' where process_instance_id_ like ?",
                run.enrolment(lead, "large").processInstance() + "%");
        jdbc.execute("vacuum analyze act_ru_job");

        var taking = SeenStatements.during(
                () -> engine.getCommandExecutorTxRequired().execute(new TakeDueJobs(jdbc, executor, 200)));
        var moving = SeenStatements.during(() -> run.does(lead, "LargeComes"));
        var starting = SeenStatements.during(() -> run.does(aLead().in(leads), "LargeBegins"));
        var overview = SeenStatements.during(() -> management
                .createProcessDefinitionStatisticsQuery()
                .includeIncidents()
                .list());

        assertThat(scans(plans(taking, IN_ORDER))).as("taking due jobs").isEmpty();
        assertThat(plans(taking, IN_ORDER)).as("taking due jobs").contains("hagukumi_job_due", "hagukumi_step_due");
        assertThat(plans(taking, IN_ORDER).lines().filter(line -> line.strip().startsWith("->  Sort")))
                .as("all that is due is put in order")
                .isEmpty();
        assertThat(scans(plans(moving, IN_BATCHES))).as("moving a lead").isEmpty();
        assertThat(plans(moving, IN_BATCHES))
                .as("finding who waits")
                .contains("act_idx_exec_buskey", "hagukumi_subscription");
        assertThat(scans(plans(starting, IN_BATCHES))).as("starting a lead").isEmpty();
        assertThat(plans(overview, AS_IT_IS)).as("Cockpit's overview").contains("hagukumi_running");
    }

    @Test
    void cockpitsNumbersInADiagramAreCountedWithoutTheInstancesOfOtherModels() {
        deploy(repository, "small", messageOr("P3D", "small", "SmallBegins", "SmallComes"));
        run.does(lead, "SmallBegins");

        var plan = planOf(
                "selectActivityStatistics",
                management.createActivityStatisticsQuery(definition("small")).includeIncidents());

        assertThat(plan).contains("act_idx_exe_procdef");
        assertThat(scans(plan)).isEmpty();
    }

    private String definition(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    /** As the database would do it for just this question. */
    private String planOf(String statement, Object question) {
        var settings = engine.getSqlSessionFactory().getConfiguration();
        var asked = settings.getMappedStatement(statement);
        var sql = asked.getBoundSql(question);
        var lines = jdbc.query(
                connection -> {
                    var explain = connection.prepareStatement("explain " + sql.getSql());
                    settings.newParameterHandler(asked, question, sql).setParameters(explain);
                    return explain;
                },
                (row, n) -> row.getString(1));
        return String.join("\n", lines);
    }

    private static List<String> scans(String plans) {
        return SCAN.matcher(plans).results().map(scan -> scan.group()).toList();
    }

    private String plans(List<Sent> statements, String settings) {
        assertThat(statements).isNotEmpty();
        return String.join(
                "\n",
                statements.stream()
                        .map(Sent::sql)
                        .filter(sql ->
                                sql.toLowerCase(Locale.ROOT).matches("(?s)(select|update|delete|with).*act_ru_.*"))
                        .map(sql -> plan(sql, settings))
                        .toList());
    }

    /** As the database would do it whatever the parameters are, in a transaction with these settings. */
    private String plan(String sql, String settings) {
        var number = new int[1];
        var numbered = Pattern.compile("\\?").matcher(sql).replaceAll(mark -> "\\$" + ++number[0]);
        var nulls = String.join(", ", Collections.nCopies(number[0], "null"));
        var lines = jdbc.execute((ConnectionCallback<List<String>>) connection -> {
            try (var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("set local plan_cache_mode = force_generic_plan");
                statement.execute(settings);
                statement.execute("prepare seen as " + numbered);
                var plan = new ArrayList<String>();
                try (var rows =
                        statement.executeQuery("explain execute seen" + (nulls.isEmpty() ? "" : "(" + nulls + ")"))) {
                    while (rows.next()) plan.add(rows.getString(1));
                }
                statement.execute("deallocate seen");
                return plan;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
        return String.join("\n", Objects.requireNonNull(lines));
    }
}
