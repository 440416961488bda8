package dev.hagukumi.scenario;

/** Names a scenario over all its versions: the id of its BPMN process, e.g. {@code document-request}. */
public record ScenarioKey(String value) {
    @Override
    public String toString() {
        return value;
    }
}
