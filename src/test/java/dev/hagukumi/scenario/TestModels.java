package dev.hagukumi.scenario;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;

/** Small scenarios for tests, drawn and named as the laws want it. Each starts by a message of its own. */
public final class TestModels {

    private TestModels() {}

    /** The beginning of a scenario. */
    public static StartEventBuilder scenario(String key, String startMessage) {
        return Bpmn.createExecutableProcess(key)
                .name(key)
                .camundaHistoryTimeToLiveString("P30D")
                .startEvent("Started")
                .name("Started")
                .message(startMessage);
    }

    /** Starts, waits for a message or three days, then ends by one way or the other. */
    public static BpmnModelInstance messageOrThreeDays(String key, String startMessage, String awaited) {
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
                .intermediateCatchEvent("ThreeDays")
                .name("3 days passed")
                .timerWithDuration("P3D")
                .endEvent("Late")
                .name("Late")
                .done();
    }
}
