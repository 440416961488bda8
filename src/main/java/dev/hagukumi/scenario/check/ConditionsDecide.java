package dev.hagukumi.scenario.check;

import dev.hagukumi.scenario.expression.Condition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** A condition is one expression that says yes or no, and stands where it is asked. */
class ConditionsDecide implements Law {
    private static final String EXAMPLE = "write e.g. ${lead.score('engagement') >= 50}";

    @Override
    public void examine(Model model, Faults faults) {
        model.elements("conditionExpression").forEach(condition -> {
            var flow = model.parent(condition);
            if (flow.getTagName().equals("sequenceFlow")) examine(condition, flow, model, faults);
        });
    }

    private static void examine(Element condition, Element flow, Model model, Faults faults) {
        var language = condition.attribute("language");
        var text = condition.getText().strip();
        if (language != null) {
            faults.add(flow, "condition in another language (" + language + "): choose 'Expression'; " + EXAMPLE);
            return;
        }
        if (!text.contains("${") && !text.contains("#{")) {
            faults.add(flow, "condition '" + text + "' is no expression: put it between ${ and }, " + EXAMPLE);
            return;
        }
        // What cannot be read is told where all expressions are.
        Condition.read(text).ifPresent(read -> {
            if (!read.isExpression())
                faults.add(flow, "condition '" + text + "' is more than one expression: put all between ${ and }");
            else if (!read.canDecide())
                faults.add(flow, "condition '" + text + "' says neither yes nor no: compare it; " + EXAMPLE);
        });
        if (isNeverAsked(flow, model))
            faults.add(
                    flow,
                    "the condition is never asked: only the ways out of an exclusive or inclusive gateway have one;"
                            + " remove it, or put such a gateway before it");
    }

    private static boolean isNeverAsked(Element flow, Model model) {
        return model.withId(String.valueOf(flow.attribute("sourceRef")))
                .filter(source ->
                        Nodes.isParallel(source) || source.getTagName().equals("eventBasedGateway"))
                .isPresent();
    }
}
