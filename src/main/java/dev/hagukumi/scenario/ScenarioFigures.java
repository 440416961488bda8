package dev.hagukumi.scenario;

import dev.hagukumi.lead.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How scenarios do: who is inside, who came through where, and what failed. */
public interface ScenarioFigures {

    /**
     * One scenario at a glance.
     *
     * @param version in force
     * @param failures steps that failed and messages it could not take
     */
    record Card(
            ScenarioKey scenario,
            String name,
            int version,
            boolean suspended,
            long running,
            long entered,
            long ended,
            long failures) {}

    /** Leads at a step now. @param failed of them, those whose step failed */
    record Present(long waiting, long failed) {}

    /** Who came through. @param entered how many entered in that time @param through by step, how often it was reached */
    record Flow(long entered, Map<String, Long> through) {}

    /** A lead that waits at a step. @param since it entered the scenario @param due when the next timer of this enrolment is due */
    record Waiting(LeadId lead, int version, String instance, Instant since, Optional<Instant> due) {}

    /** A step that failed and waits for a person. @param job id with which it is tried again */
    record FailedStep(LeadId lead, String step, String failure, Instant at, String instance, String job) {}

    /** All scenarios by name, with what happened since. */
    List<Card> cards(Instant since);

    /** By step; steps where nobody is are missing. @param version none for all */
    Map<String, Present> now(ScenarioKey scenario, @Nullable Integer version);

    /** @param version none for all */
    Flow flow(ScenarioKey scenario, @Nullable Integer version, Instant since);

    /** How many are inside, by version. */
    Map<Integer, Long> inside(ScenarioKey scenario);

    /** Those at the step, in the order of their numbers. @param after the last that is known already */
    List<Waiting> waitingAt(ScenarioKey scenario, String step, @Nullable LeadId after, int most);

    /** What failed at the step, the oldest first. */
    List<FailedStep> failedAt(ScenarioKey scenario, String step, int most);

    /** Has a failed step tried again at once. Answers whether it had failed. */
    boolean retry(String job);
}
