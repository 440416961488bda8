package dev.hagukumi.scenario.deploy;

import org.camunda.bpm.engine.ProcessEngineException;

/** A scenario of the house is not replaced by accident, nor by anybody but an administrator. */
public class HouseScenarioStays extends ProcessEngineException {
    private final boolean forAdministrators;

    private HouseScenarioStays(String message, boolean forAdministrators) {
        super(message);
        this.forAdministrators = forAdministrators;
    }

    static HouseScenarioStays forOthers(String scenario) {
        return new HouseScenarioStays(
                "'" + scenario
                        + "' is a scenario of the house, on which all others rely: administrators alone replace it."
                        + " Give the process another id.",
                false);
    }

    static HouseScenarioStays unlessSaid(String scenario) {
        return new HouseScenarioStays(
                "'" + scenario
                        + "' is a scenario of the house, on which all others rely. Whoever means to replace it says so"
                        + " with the parameter " + SaidToReplace.PARAMETER
                        + " of the deployment's address; it is recorded.",
                true);
    }

    /** Whether whoever asked may, but did not say that it is meant. */
    public boolean isForAdministrators() {
        return forAdministrators;
    }
}
