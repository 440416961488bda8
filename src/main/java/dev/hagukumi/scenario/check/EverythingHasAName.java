package dev.hagukumi.scenario.check;

import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** What a person reads on the diagram has a name: steps, events, gateways that decide, and the ways out of them. */
class EverythingHasAName implements Law {
    private static final Set<String> DECIDING = Set.of("exclusiveGateway", "inclusiveGateway");

    @Override
    public void examine(Model model, Faults faults) {
        for (var process : model.processes()) {
            if (isUnnamed(process)) faults.addMild(process, "the scenario has no name");
        }
        model.nodes().forEach(node -> examine(node, model, faults));
    }

    private static void examine(Element node, Model model, Faults faults) {
        if (node.attribute("id") == null) faults.add(node, "the element has no id");
        var outgoing = model.outgoing(node);
        var merges = Model.isGateway(node) && outgoing.size() < 2;
        if (isUnnamed(node) && !merges) faults.addMild(node, "the element has no name");
        if (DECIDING.contains(node.getTagName()) && outgoing.size() > 1) {
            for (var flow : outgoing) {
                if (isUnnamed(flow)) faults.addMild(flow, "the way out of a decision has no name");
            }
        }
    }

    private static boolean isUnnamed(Element element) {
        var name = element.attribute("name");
        return name == null || name.isBlank();
    }
}
