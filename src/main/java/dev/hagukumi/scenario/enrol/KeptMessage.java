package dev.hagukumi.scenario.enrol;

import dev.hagukumi.lead.LeadId;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario could not take.
 *
 * @param message of an end its reason
 * @param instance {@code null} where the lead would have entered
 * @param shownAs the engine's incident that Cockpit shows
 */
record KeptMessage(
        long id,
        LeadId lead,
        String scenario,
        String kind,
        String message,
        @Nullable String instance,
        int attempts,
        @Nullable String shownAs) {}
