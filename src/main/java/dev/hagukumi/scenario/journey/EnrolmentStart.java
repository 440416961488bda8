package dev.hagukumi.scenario.journey;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.scenario.ScenarioKey;
import java.time.Instant;

/** A lead enters a scenario. */
record EnrolmentStart(LeadId lead, ScenarioKey scenario, int version, String instance, Instant at) {}
