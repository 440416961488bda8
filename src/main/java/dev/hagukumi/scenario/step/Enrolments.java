package dev.hagukumi.scenario.step;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.scenario.ScenarioKey;
import dev.hagukumi.scenario.journey.Journey;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Tells a step whose enrolment it serves. */
public final class Enrolments {

    private Enrolments() {}

    /** Only valid inside a step, where the engine's command and transaction are open. */
    public static StepContext of(DelegateExecution step) {
        var lead = LeadId.of(step.getProcessBusinessKey());
        var definition = ((ExecutionEntity) step).getProcessDefinition();
        var scenario = new ScenarioKey(definition.getKey());
        var element = step.getCurrentActivityId();
        if (Journey.current().isOver(lead, step.getProcessInstanceId()))
            throw new ProcessEngineException("Step '" + element + "' does not begin: the enrolment of lead " + lead
                    + " in " + scenario + " has ended; the instance is about to be removed");
        var occurrence = Journey.current().passes(lead, scenario, element);
        return new StepContext(lead, scenario, element, occurrence, definition.getDeploymentId());
    }
}
