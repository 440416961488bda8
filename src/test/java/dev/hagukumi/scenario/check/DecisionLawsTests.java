package dev.hagukumi.scenario.check;

import static dev.hagukumi.scenario.TestModels.messageOr;
import static dev.hagukumi.scenario.TestModels.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.platform.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of times, messages and conditions, each with neighbours that are fine. */
class DecisionLawsTests extends LawsFixture {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R3/2020-01-01/P1D|the last turn of 'R3/2020-01-01/P1D' is over",
                "R0/P1D|repeats no times",
                "R3/garbage/P1D|is not a date",
                "R3/PT0S|repeats without a pause",
                "0 0 9 30 2 *|no day ever fits",
                "every day|cannot be read"
            })
    void aCycleThatNeverComesDueIsTold(String cycle, String reason) {
        assertThat(findings(cycled(cycle)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.place()).isEqualTo("TimePassed"))
                .satisfies(finding -> assertThat(finding.message()).contains(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"R3/P1D", "R/PT1H", "R3/2999-01-01/P1D", "R/2020-01-01/P1M", "0 0 9 * * MON-FRI", "0 0 9 29 2 *"
            })
    void aCycleThatComesDueIsFine(String cycle) {
        assertThat(findings(cycled(cycle))).isEmpty();
    }

    private static String cycled(String cycle) {
        return Bpmn.convertToString(messageOr("P1D", "cycled", "Begins", "Moves"))
                .replace("timeDuration", "timeCycle")
                .replace(">P1D<", ">" + cycle + "<");
    }

    /** Every message of the closed kinds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DocumentRequested",
                "MailSent",
                "SalesContacted",
                "ReadyForSales",
                "EnteredMQL",
                "EnteredSAL",
                "EnteredCustomer",
                "EnteredLost",
                "HandoffAccepted",
                "HandoffRejected"
            })
    void aMessageThatSomebodySendsIsKnown(String name) {
        assertThat(findings(messageOr("P1D", "known", name, "Moves"), Map.of())).isEmpty();
    }

    /** Conditions of the two ways out. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${lead.score('engagement') >= 50}|${lead.score('engagement') < 50}",
                "${lead.score('engagement') gt 50}|${(lead.score('engagement') <= 50)}",
                "${answer == 'yes'}|${answer != 'yes'}",
                "${answer == 'yes'}|${!(answer == 'yes')}",
                "${not answer}|${answer}",
                "${answer == 'yes' ? true : false}|${true}"
            })
    void conditionsOfWhichOneAlwaysHoldsNeedNoDefault(String one, String other) {
        assertThat(decided(one, other)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${lead.score('engagement') >= 50}|${lead.score('engagement') < 40}",
                "${lead.score('engagement') > 50}|${lead.score('engagement') < 50}",
                // Of an answer that was never given both are denied.
                "${answer > 50}|${answer <= 50}",
                "${answer == 'yes'}|${lead.stage != 'yes'}"
            })
    void conditionsThatMayAllFailNeedADefault(String one, String other) {
        assertThat(decided(one, other)).singleElement().satisfies(finding -> {
            assertThat(finding.place()).isEqualTo("Answered");
            assertThat(finding.message()).contains("'Yes?'").contains("make one way the default");
        });
    }

    private List<Finding> decided(String one, String other) {
        var model = Bpmn.convertToString(whole().done())
                .replace("${answer == 'yes'}", one.replace("<", "&lt;"))
                .replace(">${true}<", ">" + other.replace("<", "&lt;") + "<");
        return findings(model, Map.of("hello.ja.mail", "", "ask.form", FORM));
    }

    /** The person is told and answers again. */
    @Test
    void rightBehindATaskForPeopleNoDefaultIsNeeded() {
        var straight = scenario("straight", "Begins").userTask("Ask");
        var later = scenario("later", "Begins").userTask("Ask").camundaAsyncAfter();

        assertThat(findings(answered(straight), Map.of("ask.form", FORM))).isEmpty();
        assertThat(findings(answered(later), Map.of("ask.form", FORM)))
                .extracting(Finding::place)
                .containsExactly("Answered");
    }

    private static BpmnModelInstance answered(org.camunda.bpm.model.bpmn.builder.UserTaskBuilder task) {
        return task.name("Ask")
                .camundaFormRef("ask")
                .camundaFormRefBinding("deployment")
                .camundaAssignee("demo")
                .exclusiveGateway("Merged")
                .exclusiveGateway("Answered")
                .name("Yes?")
                .condition("yes", "${answer == 'yes'}")
                .endEvent("Good")
                .name("Good")
                .moveToNode("Answered")
                .condition("no", "${answer == 'no'}")
                .endEvent("Bad")
                .name("Bad")
                .done();
    }

    @Test
    void onlyWhatALeadWouldNotSurviveStopsLeads() {
        var model = Bpmn.convertToString(messageOr("P1D", "passed", "Begins", "Moves"));
        var passed = model.replace("timeDuration", "timeDate").replace(">P1D<", ">2020-01-01<");

        assertThat(judge(passed).findings()).hasSize(1);
        assertThat(judge(passed).stops()).isFalse();
        assertThat(judge(model.replace("name=\"Came\"", "")).stops()).isFalse();
        assertThat(judge(model.replace(">P1D<", ">soon<")).stops()).isTrue();
        assertThat(judge(model.replace("name=\"Moves\"", "name=\"Moved\"")).stops())
                .isTrue();
        assertThat(judge("no model").stops()).isTrue();
        assertThat(judge(model).stops()).isFalse();
    }

    private Judgement judge(String model) {
        var files = new TreeMap<String, byte[]>();
        files.put("model.bpmn", model.getBytes(StandardCharsets.UTF_8));
        return check.judge(new ScenarioFolder("folder", files));
    }
}
