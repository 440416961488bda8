package dev.hagukumi.scenario.expression;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.scenario.TestModels.deploy;
import static dev.hagukumi.scenario.TestModels.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.scenario.ScenarioRun;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@HagukumiTest
class ExpressionTests {
    @Autowired
    RepositoryService repository;

    @Autowired
    ManagementService jobs;

    @Autowired
    TaskService tasks;

    @Autowired
    Leads leads;

    @Autowired
    ScenarioRun run;

    @Autowired
    ScenarioExpressions expressions;

    @Autowired
    CommandExecutor commands;

    @Test
    void aDecisionAsksTheLead() {
        var model = scenario("asking", "AskingBegins")
                .exclusiveGateway("Warm")
                .name("Warm?")
                .condition("yes", "${lead.stage == 'MQL' && lead.score('engagement') == 0 && lead.name() != ''}")
                .endEvent("Yes")
                .name("Yes")
                .moveToLastGateway()
                .condition("no", "${true}")
                .endEvent("No")
                .name("No")
                .done();
        deploy(repository, "asking", model);
        var warm = aLead().atStage(LifecycleStage.MQL).in(leads);
        var cold = aLead().in(leads);

        run.does(warm, "AskingBegins");
        run.does(cold, "AskingBegins");

        run.assertThatEnrolment(warm, "asking").hasPassed("Yes").hasNotPassed("No");
        run.assertThatEnrolment(cold, "asking").hasPassed("No").hasNotPassed("Yes");
    }

    @Test
    void aTimerCountsBusinessDays() {
        var model = scenario("business", "BusinessBegins")
                .intermediateCatchEvent("Pause")
                .name("Three business days")
                .timerWithDate("${calendar.businessDays(3)}")
                .endEvent("Done")
                .name("Done")
                .done();
        deploy(repository, "business", model);
        var lead = aLead().in(leads);

        run.does(lead, "BusinessBegins");

        var enrolment = run.enrolment(lead, "business");
        var due = jobs.createJobQuery()
                .processInstanceId(enrolment.processInstance())
                .singleResult()
                .getDuedate()
                .toInstant();
        var expected = dev.hagukumi.platform.BusinessDays.after(
                enrolment.startedAt(), 3, leads.get(lead).zone());
        assertThat(due).isBetween(expected.minusSeconds(5), expected.plusSeconds(5));
    }

    /** Should a check ever miss one: nothing answers at run time either. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "${execution.id}",
                "${''.getClass()}",
                "${''.class}",
                "${sendMail.class}",
                "${processEngine.name}",
                "${runtimeService.createProcessInstanceQuery()}",
                "${environment.systemProperties}"
            })
    void nothingElseAnswersAtRunTime(String expression) {
        assertThat(answer(expression)).isNull();
    }

    private @Nullable Object answer(String expression) {
        try {
            return commands.execute(
                    command -> expressions.createExpression(expression).getValue(null));
        } catch (ProcessEngineException refused) {
            return null;
        }
    }

    @Test
    void queriesEvaluateNoExpressions() {
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .taskAssigneeExpression("${''.getClass()}")
                        .list())
                .hasStackTraceContaining("Expressions are forbidden");
    }
}
