package dev.hagukumi.scenario.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario of the repository is drawn so that a marketer can read it. */
class ModelsTests {

    @ParameterizedTest
    @MethodSource("dev.hagukumi.scenario.model.ModelFiles#models")
    void isOneProcessNamedAsItsFile(Path file) {
        var processes = read(file).getModelElementsByType(Process.class);

        assertThat(processes).singleElement().satisfies(process -> {
            assertThat(process.getId() + ".bpmn").isEqualTo(ModelFiles.name(file));
            assertThat(process.getName()).isNotBlank();
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
            assertThat(process.getDocumentations()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("dev.hagukumi.scenario.model.ModelFiles#models")
    void namesEveryNodeAndEveryWayOutOfAGateway(Path file) {
        var model = read(file);
        var ways = model.getModelElementsByType(Gateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .flatMap(gateway -> gateway.getOutgoing().stream());

        assertThat(model.getModelElementsByType(FlowNode.class)).allSatisfy(ModelsTests::isNamed);
        assertThat(model.getModelElementsByType(FlowNode.class))
                .allSatisfy(node -> assertThat(node.getDocumentations()).isNotEmpty());
        assertThat(ways).allSatisfy(ModelsTests::isNamed);
    }

    @ParameterizedTest
    @MethodSource("dev.hagukumi.scenario.model.ModelFiles#models")
    void drawsEverything(Path file) {
        var model = read(file);
        var shapes = model.getModelElementsByType(BpmnShape.class).stream().map(shape -> id(shape.getBpmnElement()));
        var edges = model.getModelElementsByType(BpmnEdge.class).stream().map(edge -> id(edge.getBpmnElement()));

        assertThat(shapes).containsExactlyInAnyOrderElementsOf(ids(model.getModelElementsByType(FlowNode.class)));
        assertThat(edges).containsExactlyInAnyOrderElementsOf(ids(model.getModelElementsByType(SequenceFlow.class)));
    }

    @ParameterizedTest
    @MethodSource("dev.hagukumi.scenario.model.ModelFiles#models")
    void drawsFlowsSquareAndUncrossed(Path file) {
        var lines = read(file).getModelElementsByType(BpmnEdge.class).stream()
                .flatMap(edge -> Line.of(edge).stream())
                .toList();

        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(line.isSquare()).as("%s is square", line).isTrue());
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(lines).as("%s crosses no other flow", line).noneMatch(line::crosses));
    }

    @ParameterizedTest
    @MethodSource("dev.hagukumi.scenario.model.ModelFiles#models")
    void givesEveryWayOutOfAnExclusiveGatewayACondition(Path file) {
        var ways = read(file).getModelElementsByType(ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .flatMap(gateway -> gateway.getOutgoing().stream().filter(way -> !way.equals(gateway.getDefault())));

        assertThat(ways)
                .allSatisfy(way -> assertThat(way.getConditionExpression())
                        .as("condition of %s", way.getId())
                        .isNotNull());
    }

    @ParameterizedTest
    @MethodSource("dev.hagukumi.scenario.model.ModelFiles#models")
    void leavesEveryStepToAJob(Path file) {
        assertThat(read(file).getModelElementsByType(ServiceTask.class))
                .allSatisfy(step ->
                        assertThat(step.isCamundaAsyncBefore()).as(step.getId()).isTrue());
    }

    private static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    private static void isNamed(FlowElement element) {
        assertThat(element.getName()).as("name of %s", element.getId()).isNotBlank();
    }

    private static List<String> ids(Iterable<? extends BaseElement> elements) {
        var ids = new ArrayList<String>();
        elements.forEach(element -> ids.add(id(element)));
        return ids;
    }

    private static String id(BaseElement element) {
        return element.getId();
    }
}
