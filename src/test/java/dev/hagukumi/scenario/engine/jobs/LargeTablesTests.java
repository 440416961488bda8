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
                "update act_ru_job set duedate_ = now() - interval '1 second' where process_instance_id_ = ?",
                run.enrolment(lead, "large").processInstance());

        var taking = SeenStatements.during(
                () -> engine.getCommandExecutorTxRequired().execute(new TakeDueJobs(jdbc, executor, 10)));
        var moving = SeenStatements.during(() -> run.does(lead, "LargeComes"));
        var starting = SeenStatements.during(() -> run.does(aLead().in(leads), "LargeBegins"));
        var counting = SeenStatements.during(() -> management
                .createActivityStatisticsQuery(definition())
                .includeIncidents()
                .list());
        var overview = SeenStatements.during(() -> management
                .createProcessDefinitionStatisticsQuery()
                .includeIncidents()
                .list());

        assertThat(scans(taking)).as("taking due jobs").isEmpty();
        assertThat(scans(moving)).as("moving a lead").isEmpty();
        assertThat(scans(starting)).as("starting a lead").isEmpty();
        assertThat(plans(overview)).as("Cockpit's overview").contains("hagukumi_running");
        assertThat(plans(counting)).as("Cockpit's numbers in a diagram").isNotEmpty();
    }

    private String definition() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("large")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private List<String> scans(List<Sent> statements) {
        assertThat(statements).isNotEmpty();
        return SCAN.matcher(plans(statements))
                .results()
                .map(scan -> scan.group())
                .toList();
    }

    private String plans(List<Sent> statements) {
        return String.join(
                "\n",
                statements.stream()
                        .map(Sent::sql)
                        .filter(sql ->
                                sql.toLowerCase(Locale.ROOT).matches("(?s)(select|update|delete|with).*act_ru_.*"))
                        .map(this::plan)
                        .toList());
    }

    /** As the database would do it whatever the parameters are. */
    private String plan(String sql) {
        var number = new int[1];
        var numbered = Pattern.compile("\\?").matcher(sql).replaceAll(mark -> "\\$" + ++number[0]);
        var nulls = String.join(", ", Collections.nCopies(number[0], "null"));
        var lines = jdbc.execute((ConnectionCallback<List<String>>) connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set plan_cache_mode = force_generic_plan");
                statement.execute("prepare seen as " + numbered);
                var plan = new ArrayList<String>();
                try (var rows =
                        statement.executeQuery("explain execute seen" + (nulls.isEmpty() ? "" : "(" + nulls + ")"))) {
                    while (rows.next()) plan.add(rows.getString(1));
                }
                statement.execute("deallocate seen");
                statement.execute("reset plan_cache_mode");
                return plan;
            }
        });
        return String.join("\n", Objects.requireNonNull(lines));
    }
}
