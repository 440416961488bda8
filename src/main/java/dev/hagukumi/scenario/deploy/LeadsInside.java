package dev.hagukumi.scenario.deploy;

import org.camunda.bpm.engine.ProcessEngineException;

/** Nobody deletes what leads are under way in; whoever wants to ends them first, one by one, and knows whom. */
public class LeadsInside extends ProcessEngineException {
    LeadsInside(String scenarios, long leads) {
        super(
                "%s has %d %s inside; nobody deletes what leads are under way in, administrators included. To retire it suspend its definition in Cockpit, without its instances: nobody enters any more, and those inside go their way. To end it at once cancel the instances first."
                        .formatted(scenarios, leads, leads == 1 ? "lead" : "leads"));
    }
}
