package dev.hagukumi.scenario.check;

import java.util.Objects;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** A file holds one executable process that messages start, and says how long its traces are kept and who may enter again. */
class IsOneStartableProcess implements Law {

    @Override
    public void examine(Model model, Faults faults) {
        var processes = model.processes();
        if (processes.size() != 1) {
            faults.add(model.root(), "a file holds exactly one process, this one " + processes.size());
            return;
        }
        var process = processes.get(0);
        examine(process, faults);
        var starts = process.elements("startEvent");
        if (starts.isEmpty()) faults.add(process, "the scenario has no start event");
        for (var start : starts) {
            if (start.elements("messageEventDefinition").isEmpty())
                faults.add(
                        start,
                        "a scenario starts by a message: give the start event the name of an activity or signal");
        }
    }

    private static void examine(Element process, Faults faults) {
        if (!"true".equals(process.attribute("isExecutable"))) faults.add(process, "set 'Executable' on the process");
        if (!Objects.requireNonNullElse(process.attribute("id"), "").matches("[a-z][a-z0-9-]{1,40}"))
            faults.add(process, "the id of the process names the scenario: small letters, digits and hyphens");
        if (Model.camunda(process, "historyTimeToLive").isEmpty())
            faults.add(process, "set 'History time to live' (historyTimeToLive), e.g. P730D");
        RunsIn.examine(process, faults);
        for (var property : Model.extensions(process, "properties", "property")) {
            if (!"reentry".equals(property.attribute("name"))) continue;
            try {
                Reentry.parse(Objects.requireNonNullElse(property.attribute("value"), ""));
            } catch (IllegalArgumentException e) {
                faults.add(process, String.valueOf(e.getMessage()));
            }
        }
    }
}
