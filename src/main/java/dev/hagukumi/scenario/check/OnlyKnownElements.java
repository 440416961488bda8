package dev.hagukumi.scenario.check;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * A model is built from a closed list of elements: whatever could run code of the author's is not on it. What only explains, as
 * pools, data and notes do, is.
 */
class OnlyKnownElements implements Law {
    private static final Set<String> BPMN =
            Set.of(("definitions process documentation extensionElements startEvent endEvent intermediateCatchEvent"
                            + " intermediateThrowEvent boundaryEvent messageEventDefinition timerEventDefinition"
                            + " terminateEventDefinition linkEventDefinition message timeDuration timeDate timeCycle"
                            + " exclusiveGateway parallelGateway inclusiveGateway eventBasedGateway sequenceFlow"
                            + " conditionExpression serviceTask userTask subProcess incoming outgoing laneSet lane"
                            + " flowNodeRef textAnnotation text association group category categoryValue collaboration"
                            + " participant source target messageFlow property dataObject dataObjectReference dataState"
                            + " dataStore dataStoreReference dataInputAssociation dataOutputAssociation sourceRef"
                            + " targetRef error signal")
                    .split(" "));
    private static final Set<String> EXTENSIONS = Set.of(
            "properties", "property", "inputOutput", "inputParameter", "outputParameter", "failedJobRetryTimeCycle");
    private static final Set<String> ATTRIBUTES =
            Set.of(("asyncBefore asyncAfter exclusive delegateExpression modelerTemplate modelerTemplateVersion"
                            + " modelerTemplateIcon formRef formRefBinding assignee candidateUsers candidateGroups dueDate"
                            + " followUpDate priority jobPriority historyTimeToLive versionTag isStartableInTasklist")
                    .split(" "));

    /** The engine reads these as if they were its own. */
    private static final List<String> ALIASES = List.of("http://activiti.org/bpmn", "http://www.camunda.com/fox");

    @Override
    public void examine(Model model, Faults faults) {
        model.elements().forEach(element -> examine(element, model.carrier(element), faults));
    }

    private static void examine(Element element, Element carrier, Faults faults) {
        var kind = element.getTagName();
        if (Model.isBpmn(element) && !BPMN.contains(kind)) faults.add(carrier, refusalOf(kind));
        if (Model.CAMUNDA.equals(element.getUri()) && !EXTENSIONS.contains(kind))
            faults.add(carrier, "camunda:" + kind + " is not allowed; use the steps of the element templates");
        if (ALIASES.contains(String.valueOf(element.getUri())))
            faults.add(carrier, "only the namespace " + Model.CAMUNDA + " is known for extensions");
        for (var attribute : element.attributes()) {
            if (ALIASES.stream().anyMatch(attribute::startsWith))
                faults.add(carrier, "only the namespace " + Model.CAMUNDA + " is known for extensions");
            if (!attribute.startsWith(Model.CAMUNDA + ":")) continue;
            var name = attribute.substring(Model.CAMUNDA.length() + 1);
            if (!ATTRIBUTES.contains(name))
                faults.add(carrier, "camunda:" + name + " is not allowed; use the steps of the element templates");
        }
    }

    private static String refusalOf(String kind) {
        if (kind.equals("scriptTask") || kind.equals("script"))
            return "scripts are not allowed; use a service task with a step of the element templates";
        return "'" + kind
                + "' is not part of a scenario: use message and timer events, gateways, service tasks with a step,"
                + " user tasks with a form, and subprocesses";
    }
}
