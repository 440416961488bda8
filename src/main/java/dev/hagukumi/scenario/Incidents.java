package dev.hagukumi.scenario;

import dev.hagukumi.lead.LeadId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** What scenarios could not take though it happened: it was tried several times, alone, and waits for a person. */
public interface Incidents {

    /**
     * A failed piece of an enrolment. The lead's scores, stages and other scenarios went on.
     *
     * @param message what should have started the scenario or moved the lead on in it; or why the enrolment ended
     * @param failure what went wrong the last time
     * @param at when it happened
     * @param processInstance {@code null} where the lead did not get in
     */
    record Incident(
            long id,
            LeadId lead,
            ScenarioKey scenario,
            String message,
            String failure,
            Instant at,
            @Nullable String processInstance) {}

    /** The oldest first. */
    Page<Incident> open(Pageable page);

    /** Has it tried again at once, as often as at first. Answers whether there is such an incident. */
    boolean retry(long id);
}
