package dev.hagukumi.scenario.journey;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.scenario.ScenarioKey;
import java.time.Instant;

/**
 * A lead reached a step.
 *
 * @param version of the scenario
 * @param instance id of the process instance
 * @param step id of the model element
 */
record JourneyStep(LeadId lead, ScenarioKey scenario, int version, String instance, String step, Instant at) {

    boolean isPass(LeadId aLead, ScenarioKey aScenario, String aStep) {
        return lead.equals(aLead) && scenario.equals(aScenario) && step.equals(aStep);
    }
}
