package dev.hagukumi.scenario.deploy;

import static dev.hagukumi.scenario.TestModels.messageOr;
import static dev.hagukumi.scenario.TestModels.messageOrThreeDays;
import static dev.hagukumi.scenario.TestModels.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.platform.UnfitContent;
import dev.hagukumi.scenario.check.ScenarioFolder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@HagukumiTest
class DeployTests {
    @Autowired
    RepositoryService repository;

    @Autowired
    DeployScenarios deploy;

    @Autowired
    TellRemoved tell;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void theScenariosOfTheRepositoryAreInForceOnce() {
        assertThat(versionsOf("document-request")).isEqualTo(1);
        assertThat(versionsOf("sales-handoff")).isEqualTo(1);

        deploy.afterSingletonsInstantiated();

        assertThat(versionsOf("document-request")).isEqualTo(1);
        assertThat(versionsOf("sales-handoff")).isEqualTo(1);
    }

    @Test
    void mailsArePublishedUnderTheDeploymentOfTheirScenario() {
        var deployment = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("document-request")
                .singleResult()
                .getDeploymentId();

        assertThat(jdbc.queryForList(
                        "select distinct name from mail_template where edition = ?", String.class, deployment))
                .containsExactly("reminder");
    }

    @Test
    void oneBrokenFolderKeepsAllOut() {
        var good = folder("fits", messageOrThreeDays("fits", "FitsBegins", "FitsMoves"));
        var broken = folder("broken", messageOr("soon", "broken", "BrokenBegins", "BrokenMoves"));

        assertThatThrownBy(() -> deploy.deploy(List.of(good, broken)))
                .isInstanceOfSatisfying(
                        UnfitContent.class,
                        refusal -> assertThat(refusal.findings())
                                .singleElement()
                                .satisfies(finding -> {
                                    assertThat(finding.file()).isEqualTo("broken/broken.bpmn");
                                    assertThat(finding.place()).isEqualTo("TimePassed");
                                    assertThat(finding.message()).contains("'soon' is not a duration");
                                }));
        assertThat(versionsOf("fits")).isZero();
    }

    @Test
    void whatOnlyTheEngineFindsKeepsAllOutToo() {
        var good = folder("fits-too", messageOrThreeDays("fits-too", "FitsTooBegins", "FitsTooMoves"));
        var text = Bpmn.convertToString(messageOr("P1D", "odd", "OddBegins", "OddMoves"))
                .replace("eventBasedGateway", "parallelGateway");
        var odd = new ScenarioFolder("odd", files("odd.bpmn", text.replace("</process>", "<endEvent id=\"Odd\"")));

        assertThatThrownBy(() -> deploy.deploy(List.of(good, odd))).isInstanceOf(UnfitContent.class);
        assertThat(versionsOf("fits-too")).isZero();
    }

    @Test
    void aChangedFileMakesANewVersion() {
        var first = folder("edited", messageOr("P1D", "edited", "EditedBegins", "EditedMoves"));
        deploy.deploy(List.of(first));
        deploy.deploy(List.of(first));
        assertThat(versionsOf("edited")).isEqualTo(1);

        deploy.deploy(List.of(folder("edited", messageOr("P2D", "edited", "EditedBegins", "EditedMoves"))));

        assertThat(versionsOf("edited")).isEqualTo(2);
    }

    @Test
    void whenTheVersionInForceIsDeletedTheOlderOneStartsAgain() {
        deploy.deploy(List.of(folder("undone", messageOr("P1D", "undone", "UndoneBegins", "UndoneMoves"))));
        deploy.deploy(List.of(folder("undone", messageOr("P2D", "undone", "UndoneBegins", "UndoneMoves"))));
        var latest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("undone")
                .latestVersion()
                .singleResult();

        repository.deleteProcessDefinition(latest.getId());

        assertThat(jdbc.queryForList(
                        "select version from scenario_trigger where scenario = 'undone' and starts", Integer.class))
                .containsExactly(1);
    }

    @Test
    void aFolderThatIsGoneIsToldUntilItsScenarioIsRetired() {
        var gone = folder("gone", messageOr("P1D", "gone", "GoneBegins", "GoneMoves"));
        deploy.deploy(List.of(gone));
        publish("from-a-person", messageOr("P1D", "from-a-person", "FromAPersonBegins", "FromAPersonMoves"));

        assertThat(tell.removed(List.of())).contains("gone", "sales-handoff").doesNotContain("from-a-person");
        assertThat(tell.removed(List.of(gone))).doesNotContain("gone");

        repository.suspendProcessDefinitionByKey("gone");
        assertThat(tell.removed(List.of())).doesNotContain("gone");
    }

    /** The way of the Modeler and of REST. */
    @Test
    void aModelFromTheModelerIsToldAllItsFaultsInTheEnginesWords() {
        var model = messageOr("soon", "from-modeler", "Not a name!", "Moves");

        assertThatThrownBy(() -> publish("from-modeler", model))
                .isInstanceOf(ParseException.class)
                .hasMessageStartingWith("ENGINE-09005 Could not parse BPMN process.")
                .hasMessageContaining("TimePassed: 'Time passed': the timer cannot be read")
                .hasMessageContaining("unknown message Not a name!");
        assertThat(versionsOf("from-modeler")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${execution.processEngineServices}", "${''.getClass()}", "${lead.getClass()}"})
    void anExpressionThatReachesForMoreIsNotDeployed(String expression) {
        var model = scenario("door", "DoorBegins")
                .exclusiveGateway("Open")
                .name("Open?")
                .condition("yes", expression)
                .endEvent("In")
                .name("In")
                .moveToLastGateway()
                .condition("no", "${false}")
                .endEvent("Out")
                .name("Out")
                .done();

        assertThatThrownBy(() -> publish("door", model)).isInstanceOf(ParseException.class);
    }

    @Test
    void aScriptIsNotDeployed() {
        var model = scenario("script", "ScriptBegins")
                .scriptTask("Script")
                .name("Script")
                .scriptFormat("javascript")
                .scriptText("1 + 1")
                .endEvent("End")
                .name("End")
                .done();

        assertThatThrownBy(() -> publish("script", model))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("scripts are not allowed");
    }

    @Test
    void javaClassesAreNotDeployed() {
        var model = scenario("java", "JavaBegins")
                .serviceTask("Java")
                .name("Java")
                .camundaAsyncBefore()
                .camundaClass("java.lang.Runtime")
                .endEvent("End")
                .name("End")
                .done();

        assertThatThrownBy(() -> publish("java", model))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("camunda:class is not allowed");
    }

    @Test
    void otherFilesAreNotDeployed() {
        var deployment = repository
                .createDeployment()
                .name("foreign")
                .addString("rule.dmn", "<definitions/>")
                .addModelInstance("foreign.bpmn", messageOr("P1D", "foreign", "ForeignBegins", "ForeignMoves"));

        assertThatThrownBy(deployment::deploy).hasStackTraceContaining("rule.dmn");
    }

    private void publish(String key, BpmnModelInstance model) {
        repository
                .createDeployment()
                .name(key)
                .addModelInstance(key + ".bpmn", model)
                .deploy();
    }

    private long versionsOf(String scenario) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(scenario)
                .count();
    }

    private static ScenarioFolder folder(String name, BpmnModelInstance model) {
        return new ScenarioFolder(name, files(name + ".bpmn", Bpmn.convertToString(model)));
    }

    private static TreeMap<String, byte[]> files(String name, String content) {
        var files = new TreeMap<String, byte[]>();
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
