package dev.hagukumi.scenario;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** Small scenarios for tests, drawn and named as the laws want it. Each starts by a message of its own. */
public final class TestModels {

    private TestModels() {}

    /** The beginning of a scenario. */
    public static StartEventBuilder scenario(String key, String startMessage) {
        InventedActivities.declare(startMessage);
        return Bpmn.createExecutableProcess(key)
                .name(key)
                .camundaHistoryTimeToLiveString("P30D")
                .startEvent("Started")
                .name("Started")
                .message(startMessage);
    }

    /** Starts, waits for a message or three days, then ends by one way or the other. */
    public static BpmnModelInstance messageOrThreeDays(String key, String startMessage, String awaited) {
        return messageOr("P3D", key, startMessage, awaited);
    }

    public static BpmnModelInstance messageOr(String duration, String key, String startMessage, String awaited) {
        InventedActivities.declare(awaited);
        return scenario(key, startMessage)
                .eventBasedGateway()
                .id("Await")
                .name("Wait")
                .intermediateCatchEvent("Came")
                .name("Came")
                .message(awaited)
                .endEvent("Moved")
                .name("Moved")
                .moveToLastGateway()
                .intermediateCatchEvent("TimePassed")
                .name("Time passed")
                .timerWithDuration(duration)
                .endEvent("Late")
                .name("Late")
                .done();
    }

    /** Says who may enter again. */
    public static BpmnModelInstance reentry(String policy, BpmnModelInstance model) {
        var process = model.getModelElementsByType(Process.class).iterator().next();
        var extensions = model.newInstance(ExtensionElements.class);
        process.setExtensionElements(extensions);
        var properties = extensions.addExtensionElement(CamundaProperties.class);
        var property = model.newInstance(org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty.class);
        property.setCamundaName("reentry");
        property.setCamundaValue(policy);
        properties.addChildElement(property);
        return model;
    }

    /** Meanwhile nobody knows the activity that a model was built with. */
    public static void forget(String activity, Runnable meanwhile) {
        InventedActivities.forget(activity);
        try {
            meanwhile.run();
        } finally {
            InventedActivities.declare(activity);
        }
    }

    /** The messages of the model are activities that somebody sends. */
    public static void declare(BpmnModelInstance model) {
        model.getModelElementsByType(Message.class).forEach(message -> InventedActivities.declare(message.getName()));
    }

    /** Puts a model into force, alone. */
    public static void deploy(RepositoryService repository, String key, BpmnModelInstance model) {
        declare(model);
        repository
                .createDeployment()
                .name(key)
                .addModelInstance(key + ".bpmn", model)
                .deploy();
    }
}
