package dev.hagukumi.scenario;

import dev.hagukumi.lead.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who waits at a step of a scenario, and what failed there. */
public interface ScenarioSteps {

    /** A lead that waits at a step. @param since it entered the scenario @param due when the next timer of this enrolment is due */
    record Waiting(LeadId lead, int version, String instance, Instant since, Optional<Instant> due) {}

    /** A step that failed and waits for a person. @param job id with which it is tried again */
    record FailedStep(LeadId lead, String step, String failure, Instant at, String instance, String job) {}

    /** Those at the step, in the order of their numbers. @param after the last that is known already */
    List<Waiting> waitingAt(ScenarioKey scenario, String step, @Nullable LeadId after, int most);

    /** What failed at the step, the oldest first. */
    List<FailedStep> failedAt(ScenarioKey scenario, String step, int most);

    /** Has a failed step tried again at once. Answers whether it had failed. */
    boolean retry(String job);
}
