package dev.hagukumi.scenario.check;

import static dev.hagukumi.scenario.TestModels.messageOr;
import static dev.hagukumi.scenario.TestModels.reentry;
import static dev.hagukumi.scenario.TestModels.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.platform.Finding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each law with a model that breaks it. */
class LawsTests extends LawsFixture {
    @Test
    void aScenarioThatKeepsTheLawsHasNoFindings() {
        var findings = findings(whole().done(), Map.of("hello.ja.mail", "", "ask.form", FORM));

        assertThat(findings).isEmpty();
    }

    @Test
    void aFindingNamesFileLineElementAndReason() {
        var findings = findings(messageOr("soon", "plain", "Begins", "Moves"), Map.of());

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isEqualTo("folder/model.bpmn");
            assertThat(finding.line()).isPositive();
            assertThat(finding.place()).isEqualTo("TimePassed");
            assertThat(finding.message()).contains("'soon' is not a duration");
        });
    }

    @Test
    void everyFindingIsTold() {
        var model = Bpmn.convertToString(messageOr("soon", "plain", "not a name!", "Moves"))
                .replace("\"plain\"", "\"PlainKey\"");

        assertThat(findings(model)).extracting(Finding::place).contains("PlainKey", "TimePassed", "Started");
    }

    @Test
    void whatIsNoBpmnIsTold() {
        assertThat(findings("<definitions/>")).isNotEmpty();
        assertThat(findings("This is no model."))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("not readable BPMN"));
        assertThat(findings("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("DOCTYPE"));
    }

    @Test
    void aFolderWithoutAModelIsTold() {
        var folder = new ScenarioFolder("folder", new TreeMap<>());

        assertThat(check.findings(folder))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("no model"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "isExecutable=\"true\"|isExecutable=\"false\"|set 'Executable'",
                "camunda:historyTimeToLive=\"P30D\"| |historyTimeToLive",
                "camunda:asyncBefore=\"true\"| |asyncBefore",
                "name=\"Say hello\"| |no name",
                "${write}|${unheardOf}|'${unheardOf}' is not known; there is [write]",
                "${write}|${write.class}|is not known",
                ">hello<|>goodbye<|mail 'goodbye' is missing",
                ">hello<|><|input 'mail' (Mail) is missing",
                "name=\"mail\"|name=\"male\"|takes no input 'male'",
                "camunda:formRef=\"ask\"|camunda:formRef=\"tell\"|no .form file",
                "camunda:formRefBinding=\"deployment\"|camunda:formRefBinding=\"latest\"|to the deployment",
                "name=\"Begins\"|name=\"Beg ins!\"|neither an activity",
                "name=\"Begins\"|name=\"${lead.name}\"|may not be an expression",
                "camunda:delegateExpression=|camunda:class=|camunda:class is not allowed",
                "camunda:delegateExpression=\"${write}\"|camunda:expression=\"${1}\"|camunda:expression is not allowed",
                "camunda:delegateExpression=|camunda:type=\"external\" camunda:topic=|camunda:topic is not allowed",
                "camunda:formRef=|camunda:formKey=|camunda:formKey is not allowed",
                "camunda:formRef=\"ask\"| |the task has no form",
                "camunda:candidateGroups=\"sales\"| |user task for nobody",
                "camunda:candidateGroups=\"sales\"|camunda:assignee=\" \"|user task for nobody",
                "camunda:candidateGroups=|camunda:followUpDate=\"soon\" camunda:candidateGroups=|follow-up date 'soon' is no date",
                "camunda:candidateGroups=|camunda:dueDate=\"3 days\" camunda:candidateGroups=|due date '3 days' is no date",
                "camunda:candidateGroups=|camunda:dueDate=\"2020-01-01\" camunda:candidateGroups=|'2020-01-01' is in the past",
                "name=\"Begins\"|name=\"Document_Requested\"|(nearest: DocumentRequested)",
                "name=\"Begins\"|name=\"documentrequested\"|(nearest: DocumentRequested)",
                "name=\"Begins\"|name=\"ReadyForSale\"|(nearest: ReadyForSales)",
                "name=\"Begins\"|name=\"EnteredMLQ\"|(nearest: EnteredMQL)",
                "name=\"Begins\"|name=\"HandoffAcepted\"|(nearest: HandoffAccepted)",
                "name=\"Begins\"|name=\"SomethingElseEntirely\"|unknown message SomethingElseEntirely:",
                ">${true}<|>${answer == 'no'}<|be left without a way: make one way the default",
                ">${answer == 'yes'}<|>${lead.stage}<|says neither yes nor no",
                ">${answer == 'yes'}<|>${1 + 1}<|says neither yes nor no",
                ">${answer == 'yes'}<|>${answer == 'yes'} and ${true}<|more than one expression",
                ">${answer == 'yes'}<|><|is no expression",
                ">${answer == 'yes'}<|>yes<|is no expression",
                "exclusiveGateway|parallelGateway|the condition is never asked",
                ">${calendar.businessDays(3)}<|>2020-01-01T09:00:00<|date in the past",
                ">${calendar.businessDays(3)}<|>soon<|the timer cannot be read",
            })
    void aModelThatBreaksALawIsTold(String keeps, String breaks, String reason) {
        var model = Bpmn.convertToString(whole().done());
        assertThat(model).contains(keeps);

        var findings = findings(
                model.replace(keeps, breaks == null ? "" : breaks), Map.of("hello.ja.mail", "", "ask.form", FORM));

        assertThat(findings)
                .extracting(Finding::message)
                .anySatisfy(message -> assertThat(message).contains(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${execution.processEngineServices}",
                "${execution.getVariable('x')}",
                "${''.getClass()}",
                "${''.class}",
                "${''['class']}",
                "${lead.class}",
                "${lead.getClass()}",
                "${lead['stage']}",
                "${lead.score('engagement').class}",
                "${lead.score('warmth') > 3}",
                "${lead.score() > 3}",
                "${lead.score(1) > 3}",
                "${lead.stage('MQL')}",
                "${lead}",
                "${calendar.businessDays('3')}",
                "${now()}",
                "${dateTime()}",
                "${currentUser()}",
                "${camunda:now()}",
                "${write}",
                "${authenticatedUserId}",
                "${unknown == 1}",
                "${answer.toString()}",
                "#{execution.id}",
                "${lead.stage = 'MQL'}",
                "${1 +}"
            })
    void anExpressionThatReachesForMoreIsRefused(String expression) {
        var model = Bpmn.convertToString(whole().done()).replace("${answer == 'yes'}", expression);

        assertThat(findings(model, Map.of("hello.ja.mail", "", "ask.form", FORM)))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.place()).isEqualTo("Yes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${answer == 'yes'}",
                "${not empty answer}",
                "${lead.score('engagement') >= 50 && lead.stage == 'ENGAGED'}",
                "${lead.name() == 'Taro' or lead.company != ''}",
                "${true}",
                "${calendar.businessDays(3) != null}"
            })
    void anExpressionThatAsksLeadCalendarAndFieldsIsFine(String expression) {
        var model =
                Bpmn.convertToString(whole().done()).replace("${answer == 'yes'}", expression.replace("&", "&amp;"));

        assertThat(findings(model, Map.of("hello.ja.mail", "", "ask.form", FORM)))
                .isEmpty();
    }

    @Test
    void scriptsDecisionsCallsAndListenersAreRefused() {
        var script = scenario("scripted", "Begins")
                .scriptTask("Script")
                .name("Script")
                .scriptFormat("groovy")
                .scriptText("1");
        var rule = scenario("ruled", "Begins")
                .businessRuleTask("Rule")
                .name("Rule")
                .camundaDecisionRef("x");
        var call =
                scenario("calling", "Begins").callActivity("Call").name("Call").calledElement("x");
        var send = scenario("sending", "Begins").sendTask("Send").name("Send").camundaClass("x.Y");
        var listener =
                scenario("listening", "Begins").userTask("Ask").name("Ask").camundaTaskListenerClass("create", "x.Y");

        for (var builder : List.of(script, rule, call, send, listener))
            assertThat(findings(ended(builder), Map.of()))
                    .extracting(Finding::message)
                    .anySatisfy(message -> assertThat(message).containsAnyOf("not allowed", "not part of a scenario"));
    }

    @Test
    void timersSignalsAndNothingAtAllDoNotStartAScenario() {
        var byTimer = Bpmn.createExecutableProcess("timed")
                .name("timed")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("Daily")
                .name("Daily")
                .timerWithCycle("R/P1D");

        assertThat(findings(ended(byTimer), Map.of()))
                .extracting(Finding::message)
                .anySatisfy(message -> assertThat(message).contains("starts by a message"));
    }

    @Test
    void theEnginesOlderNamespacesAreNoBackDoor() {
        var model = Bpmn.convertToString(whole().done())
                .replace("camunda:delegateExpression", "xmlns:old=\"http://activiti.org/bpmn\" old:class");

        assertThat(findings(model, Map.of("hello.ja.mail", "", "ask.form", FORM)))
                .extracting(Finding::message)
                .anySatisfy(message -> assertThat(message).contains("only the namespace"));
    }

    @Test
    void whatIsNotDrawnIsTold() {
        var model = Bpmn.convertToString(messageOr("P1D", "undrawn", "Begins", "Moves"))
                .replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "");

        assertThat(findings(model))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.message()).contains("not drawn"));
    }

    @Test
    void aWrongReentryIsTold() {
        assertThat(findings(reentry("sometimes", messageOr("P1D", "again", "Begins", "Moves")), Map.of()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("not 'sometimes'"));
    }
}
