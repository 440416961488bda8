package dev.hagukumi.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How scenarios do, in numbers: how many are inside, came through where, and failed. */
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

    /** All scenarios by name, with what happened since. */
    List<Card> cards(Instant since);

    /** By step; steps where nobody is are missing. @param version none for all */
    Map<String, Present> now(ScenarioKey scenario, @Nullable Integer version);

    /** @param version none for all */
    Flow flow(ScenarioKey scenario, @Nullable Integer version, Instant since);

    /** How many are inside, by version. */
    Map<Integer, Long> inside(ScenarioKey scenario);
}
