package dev.hagukumi.scenario.check;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything in the model can be seen on its diagram. */
class DiagramIsComplete implements Law {

    @Override
    public void examine(Model model, Faults faults) {
        var shapes = drawn(model, "BPMNShape");
        var edges = drawn(model, "BPMNEdge");
        model.nodes()
                .filter(node -> !shapes.contains(String.valueOf(node.attribute("id"))))
                .forEach(node ->
                        faults.addMild(node, "the element is not drawn: open the model in the Modeler and place it"));
        model.flows()
                .filter(flow -> !edges.contains(String.valueOf(flow.attribute("id"))))
                .forEach(flow ->
                        faults.addMild(flow, "the flow is not drawn: open the model in the Modeler and connect it"));
    }

    private static Set<String> drawn(Model model, String kind) {
        return model.elements()
                .filter(e -> e.getTagName().equals(kind))
                .map(e -> e.attribute("bpmnElement"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
