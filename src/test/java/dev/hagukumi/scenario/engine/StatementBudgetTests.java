package dev.hagukumi.scenario.engine;

import static dev.hagukumi.SeenStatements.count;
import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.scenario.TestModels.deploy;
import static dev.hagukumi.scenario.TestModels.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.SeenStatements;
import dev.hagukumi.SeenStatements.Sent;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.scenario.EngineTime;
import dev.hagukumi.scenario.ScenarioRun;
import dev.hagukumi.scenario.batch.JobBatch;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a batch asks of the database. The numbers are budgets: one that must grow needs a reason. */
@HagukumiTest
class StatementBudgetTests {
    private static final int LEADS = 100;

    @Autowired
    RepositoryService repository;

    @Autowired
    ManagementService jobs;

    @Autowired
    CommandExecutor commands;

    @Autowired
    Leads leads;

    @Autowired
    EngineTime time;

    @Autowired
    ScenarioRun run;

    @BeforeEach
    void holdTheJobs() {
        time.pause();
        var model = scenario("budget", "BudgetBegins")
                .eventBasedGateway()
                .id("Await")
                .name("Wait")
                .intermediateCatchEvent("Came")
                .name("Came")
                .message("BudgetComes")
                .endEvent("Moved")
                .name("Moved")
                .moveToLastGateway()
                .intermediateCatchEvent("TimePassed")
                .name("Time passed")
                .timerWithDuration("P3D")
                .serviceTask("Do")
                .name("Do")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${stumble}")
                .intermediateCatchEvent("Week")
                .name("A week")
                .timerWithDuration("P7D")
                .endEvent("Done")
                .name("Done")
                .done();
        deploy(repository, "budget", model);
    }

    @AfterEach
    void letThemGo() {
        time.resume();
    }

    @Test
    void aHundredEnrolmentsTakeNoMoreStatementsThanOne() {
        var them = newLeads(LEADS);
        all(newLeads(1), "BudgetBegins");

        var statements = SeenStatements.during(() -> all(them, "BudgetBegins"));

        them.forEach(lead -> run.assertThatEnrolment(lead, "budget").isWaitingAt("Await"));
        assertThat(count(statements)).as(told(statements)).isLessThanOrEqualTo(10);
    }

    @Test
    void aHundredMessagesTakeTwentyStatements() {
        var them = newLeads(LEADS);
        all(them, "BudgetBegins");

        var statements = SeenStatements.during(() -> all(them, "BudgetComes"));

        them.forEach(lead -> run.assertThatEnrolment(lead, "budget").hasEnded("completed"));
        assertThat(count(statements)).as(told(statements)).isLessThanOrEqualTo(20);
    }

    @Test
    void aHundredTimersAndTheStepsBehindThemTakeTwentyStatements() {
        var them = newLeads(LEADS);
        all(them, "BudgetBegins");
        var timers = them.stream().map(this::timerOf).toList();

        var statements = SeenStatements.during(() -> commands.execute(new JobBatch(timers)));

        them.forEach(lead ->
                run.assertThatEnrolment(lead, "budget").isWaitingAt("Week").hasPassed("TimePassed", "Do"));
        assertThat(count(statements) - LEADS)
                .as("beside the move of each instance: %s", told(statements))
                .isLessThanOrEqualTo(20);
    }

    private List<LeadId> newLeads(int many) {
        return IntStream.range(0, many).mapToObj(n -> aLead().in(leads)).toList();
    }

    private void all(List<LeadId> them, String type) {
        run.batch(them.stream().map(lead -> run.activity(lead, type)).toList(), List.of());
    }

    private String timerOf(LeadId lead) {
        return jobs.createJobQuery()
                .processInstanceId(run.enrolment(lead, "budget").processInstance())
                .singleResult()
                .getId();
    }

    private static String told(List<Sent> statements) {
        return statements.stream()
                .map(sent -> sent.times() + " x " + sent.sql().replaceAll("\\s+", " "))
                .map(sql -> sql.substring(0, Math.min(sql.length(), 110)))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }
}
