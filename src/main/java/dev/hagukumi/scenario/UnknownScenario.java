package dev.hagukumi.scenario;

import dev.hagukumi.platform.NotFound;
import dev.hagukumi.platform.PlainText;

/** No scenario has this key. */
public class UnknownScenario extends NotFound {
    public UnknownScenario(ScenarioKey scenario) {
        super("there is no scenario '" + PlainText.shown(scenario.value()) + "'");
    }
}
