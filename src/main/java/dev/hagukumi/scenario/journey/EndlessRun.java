package dev.hagukumi.scenario.journey;

import org.camunda.bpm.engine.ProcessEngineException;

/** A lead passed more elements at once than anybody draws: it goes in a circle. The run is undone and fails alone. */
class EndlessRun extends ProcessEngineException {

    EndlessRun(JourneyStep last, int passed) {
        super("Scenario " + last.scenario().value() + " led lead " + last.lead() + " past more than " + passed
                + " elements within one transaction, last '" + last.step()
                + "': a cycle without a wait; put a timer or a message that is waited for on the way back");
    }
}
