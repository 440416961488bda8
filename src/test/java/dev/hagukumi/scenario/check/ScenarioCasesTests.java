package dev.hagukumi.scenario.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.platform.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Models as people draw them, each a folder: those with one mistake, and those that only look strange. */
@HagukumiTest
class ScenarioCasesTests {
    private static final Path CASES = Path.of("src", "test", "resources", "scenarios");

    @Autowired
    CheckScenario check;

    @Autowired
    RepositoryService repository;

    @Autowired
    TransactionOperations transaction;

    /** folder | element | what is said | what is wrong | what mends it */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "typo-message|S|unknown message DocumentRequestd (nearest: DocumentRequested)|\"DocumentRequestd\"|\"DocumentRequested\"",
                "loop-nowait|J|cycle without a wait (J, 'warm?')|id=\"F_X_J\" name=\"not yet\" sourceRef=\"X\" targetRef=\"J\"|id=\"F_X_J\" name=\"not yet\" sourceRef=\"X\" targetRef=\"E\"",
                "loop-mail|J|cycle through a mail step without a wait, it would send [hello]|sourceRef=\"X\" targetRef=\"J\"|sourceRef=\"X\" targetRef=\"E\"",
                "cond-javascript|F_X_A|condition in another language (javascript)| language=\"javascript\">lead.score &gt; 3|>${lead.score('engagement') &gt; 3}",
                "cond-without-dollar|F_X_A|condition 'lead.score('engagement') >= 50' is no expression|>lead.score('engagement') &gt;= 50<|>${lead.score('engagement') &gt;= 50}<",
                "usertask-bad-due|U|due date 'tomorrow' is no date or duration|\"tomorrow\"|\"P1D\"",
                "usertask-nobody|U|user task for nobody|name=\"Call\"|name=\"Call\" camunda:candidateGroups=\"sales\"",
                "past-date|D|date in the past: '2026-01-05' is over|2026-01-05|2999-01-05",
                "fork-xor-join|Q|parallel split 'fork' closed by an exclusive join|<bpmn:exclusiveGateway id=\"Q\"/>|<bpmn:parallelGateway id=\"Q\"/>",
                "xor-parallel-join|Q|exclusive split '?' closed by a parallel join|<bpmn:parallelGateway id=\"Q\" name=\"join\"/>|<bpmn:exclusiveGateway id=\"Q\" name=\"join\"/>",
            })
    void aModelWithOneMistakeIsRefusedForItAndMendedItDeploys(
            String name, String element, String said, String wrong, String right) {
        var folder = folder("refused", name);

        assertThat(check.findings(folder))
                .singleElement()
                .satisfies(finding -> assertThat(finding.place()).isEqualTo(element))
                .satisfies(finding -> assertThat(finding.line()).isPositive())
                .satisfies(finding -> assertThat(finding.file()).startsWith(name + "/"))
                .satisfies(finding -> assertThat(finding.message()).contains(said));
        assertThatThrownBy(() -> deploy(folder))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining(said);
        assertThatCode(() -> deploy(mended(folder, wrong, right))).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource("dead-end-unreached")
    void aWayThatEndsNowhereAndAnElementThatNothingReachesAreRefused(String name) {
        var folder = folder("refused", name);

        assertThat(check.findings(folder)).extracting(Finding::place).containsExactly("M1", "M9");
        assertThat(check.findings(folder))
                .extracting(Finding::message)
                .satisfiesExactly(
                        first -> assertThat(first).contains("dead end"),
                        second -> assertThat(second).contains("no way leads to this element"));
        var whole = mended(
                folder,
                "<bpmn:sequenceFlow id=\"F_S_M1\" sourceRef=\"S\" targetRef=\"M1\"></bpmn:sequenceFlow>",
                "<bpmn:sequenceFlow id=\"F_S_M1\" sourceRef=\"S\" targetRef=\"M1\"/>"
                        + "<bpmn:sequenceFlow id=\"F1\" sourceRef=\"M1\" targetRef=\"M9\"/>"
                        + "<bpmn:sequenceFlow id=\"F2\" sourceRef=\"M9\" targetRef=\"E\"/>"
                        + "<bpmn:endEvent id=\"E\" name=\"e\"/>");
        var drawn = mended(
                whole,
                "</bpmndi:BPMNPlane>",
                "<bpmndi:BPMNShape id=\"E_di\" bpmnElement=\"E\"><dc:Bounds x=\"1\" y=\"1\" width=\"36\" height=\"36\"/>"
                        + "</bpmndi:BPMNShape><bpmndi:BPMNEdge id=\"F1_di\" bpmnElement=\"F1\"><di:waypoint x=\"1\" y=\"1\"/>"
                        + "<di:waypoint x=\"2\" y=\"2\"/></bpmndi:BPMNEdge><bpmndi:BPMNEdge id=\"F2_di\" bpmnElement=\"F2\">"
                        + "<di:waypoint x=\"1\" y=\"1\"/><di:waypoint x=\"2\" y=\"2\"/></bpmndi:BPMNEdge></bpmndi:BPMNPlane>");
        assertThat(check.findings(drawn)).isEmpty();
        assertThatCode(() -> deploy(drawn)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource
    void aModelThatOnlyLooksStrangeDeploys(String name) {
        var folder = folder("accepted", name);

        assertThat(check.findings(folder)).isEmpty();
        assertThatCode(() -> deploy(folder)).doesNotThrowAnyException();
    }

    static Stream<String> aModelThatOnlyLooksStrangeDeploys() throws IOException {
        try (var folders = Files.list(CASES.resolve("accepted"))) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    /** For real, and taken back: other tests request documents too. */
    private void deploy(ScenarioFolder folder) {
        transaction.executeWithoutResult(tx -> {
            tx.setRollbackOnly();
            var deployment = repository.createDeployment().name("case " + folder.name());
            folder.files()
                    .forEach((file, content) -> deployment.addInputStream(file, new ByteArrayInputStream(content)));
            deployment.deploy();
        });
    }

    private static ScenarioFolder mended(ScenarioFolder folder, String wrong, String right) {
        var files = new TreeMap<>(folder.files());
        files.replaceAll((file, content) -> {
            if (!ScenarioFolder.isModel(file)) return content;
            var model = new String(content, StandardCharsets.UTF_8);
            assertThat(model).contains(wrong);
            return model.replace(wrong, right).getBytes(StandardCharsets.UTF_8);
        });
        return new ScenarioFolder(folder.name(), files);
    }

    private static ScenarioFolder folder(String kind, String name) {
        var files = new TreeMap<String, byte[]>();
        try (var each = Files.list(CASES.resolve(kind).resolve(name))) {
            for (var file : each.toList()) files.put(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ScenarioFolder(name, files);
    }
}
