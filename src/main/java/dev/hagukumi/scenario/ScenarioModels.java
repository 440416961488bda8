package dev.hagukumi.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scenarios as they were drawn, version by version. */
public interface ScenarioModels {

    /**
     * One version of a scenario.
     *
     * @param definition id by which the engine knows it
     * @param suspended it takes nobody in; who is inside stands still
     */
    record Version(
            int number,
            String definition,
            Instant publishedAt,
            boolean suspended,
            @Nullable String name) {}

    /** A file that was published with a version. */
    record File(String name, int bytes) {}

    /** The newest first; none where nothing of this name was ever published. */
    List<Version> versions(ScenarioKey scenario);

    /**
     * The model, as BPMN 2.0 XML.
     *
     * @throws UnknownScenario where there is no such version
     */
    String xml(ScenarioKey scenario, int version);

    /** What its elements are called, by id; those that bear no name are missing, and so is everything where there is no such version. */
    Map<String, String> names(ScenarioKey scenario, int version);

    /** What was published with the version, by name. */
    List<File> files(ScenarioKey scenario, int version);

    /** @throws UnknownScenario where there is no such version or file */
    byte[] file(ScenarioKey scenario, int version, String name);
}
