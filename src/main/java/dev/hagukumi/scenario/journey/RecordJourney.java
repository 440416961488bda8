package dev.hagukumi.scenario.journey;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.scenario.ScenarioKey;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/** Turns what the engine tells of its progress into enrolments and steps. The engine's own history tables stay empty. */
class RecordJourney implements HistoryEventHandler {

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricProcessInstanceEventEntity instance) {
            if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START)) enrolled(instance);
            else if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)) ended(instance);
        } else if (event instanceof HistoricActivityInstanceEventEntity step
                && event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
            reached(step);
        }
    }

    private void enrolled(HistoricProcessInstanceEventEntity instance) {
        var start = new EnrolmentStart(
                leadOf(instance.getProcessDefinitionKey(), instance.getBusinessKey()),
                new ScenarioKey(instance.getProcessDefinitionKey()),
                instance.getProcessDefinitionVersion(),
                instance.getProcessInstanceId(),
                instance.getStartTime().toInstant());
        Journey.current().enrol(start);
    }

    private void ended(HistoricProcessInstanceEventEntity instance) {
        var at = Instant.ofEpochMilli(instance.getEndTime().getTime());
        Journey.current().end(new EnrolmentEnd(instance.getProcessInstanceId(), at, reason(instance)));
    }

    private static String reason(HistoricProcessInstanceEventEntity instance) {
        if (EnrolmentEnd.COMPLETED.equalsIgnoreCase(instance.getState())) return EnrolmentEnd.COMPLETED;
        var reason = instance.getDeleteReason();
        return reason == null || reason.isBlank() ? EnrolmentEnd.CANCELLED : reason;
    }

    private void reached(HistoricActivityInstanceEventEntity step) {
        // Nearly always in the command's cache: the step runs within this instance.
        var instance = Context.getCommandContext().getExecutionManager().findExecutionById(step.getProcessInstanceId());
        var scenario = step.getProcessDefinitionKey();
        Journey.current()
                .take(new JourneyStep(
                        leadOf(scenario, instance.getBusinessKey()),
                        new ScenarioKey(scenario),
                        step.getProcessDefinitionVersion(),
                        step.getProcessInstanceId(),
                        step.getActivityId(),
                        step.getStartTime().toInstant()));
    }

    private static LeadId leadOf(String scenario, String businessKey) {
        if (businessKey == null)
            throw new IllegalArgumentException(
                    "Scenario '" + scenario + "' was started without a lead: give the lead id as business key.");
        return LeadId.of(businessKey);
    }
}
