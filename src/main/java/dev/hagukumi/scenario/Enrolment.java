package dev.hagukumi.scenario;

import dev.hagukumi.lead.LeadId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One lead in one scenario.
 *
 * @param processInstance id of the instance as Cockpit shows it
 * @param waitingAt ids of the steps where it waits now; empty when ended
 * @param endReason why it ended; {@code null} while it runs
 */
public record Enrolment(
        long id,
        LeadId lead,
        ScenarioKey scenario,
        int version,
        String processInstance,
        List<String> waitingAt,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String endReason) {

    /** The same, at these steps. */
    public Enrolment waitingAt(List<String> steps) {
        return new Enrolment(
                id, lead, scenario, version, processInstance, List.copyOf(steps), startedAt, endedAt, endReason);
    }
}
