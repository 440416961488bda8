package dev.hagukumi.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
     * The model, as BPMN 2.0 XML, its elements named in this language where {@code labels.yaml} beside it says how.
     *
     * @throws UnknownScenario where there is no such version
     */
    String xml(ScenarioKey scenario, int version, Locale language);

    /**
     * What its elements and itself are called in this language, by id; those that bear no name are missing, and so is everything
     * where there is no such version.
     */
    Map<String, String> names(ScenarioKey scenario, int version, Locale language);

    /** What the versions in force are called in this language. */
    Map<ScenarioKey, String> titles(Locale language);

    /** What {@code labels.yaml} of the version does not fit. @param missing elements with a name, but not in both languages
     *  @param stale ids that no element has */
    record LabelGaps(List<String> missing, List<String> stale) {}

    /** Of a version without the file nothing is missing. */
    LabelGaps labelGaps(ScenarioKey scenario, int version);

    /** What was published with the version, by name. */
    List<File> files(ScenarioKey scenario, int version);

    /** @throws UnknownScenario where there is no such version or file */
    byte[] file(ScenarioKey scenario, int version, String name);
}
