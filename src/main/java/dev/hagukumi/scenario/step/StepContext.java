package dev.hagukumi.scenario.step;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.scenario.ScenarioKey;

/**
 * Where a step stands: whose enrolment, which element, and which pass.
 *
 * @param step id of the model element
 * @param occurrence counts the passes of this lead through this step, over all enrolments, from 1; a retry is the same pass
 * @param edition the deployment the lead's version of the scenario came with; its mails and forms were published under it
 */
public record StepContext(LeadId lead, ScenarioKey scenario, String step, int occurrence, String edition) {}
