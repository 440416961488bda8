package dev.hagukumi.scenario;

import dev.hagukumi.platform.NotFound;
import dev.hagukumi.platform.VisibleText;

/** No scenario has this key. */
public class UnknownScenario extends NotFound {
    public UnknownScenario(ScenarioKey scenario) {
        super("there is no scenario '" + VisibleText.shown(scenario.value()) + "'");
    }
}
