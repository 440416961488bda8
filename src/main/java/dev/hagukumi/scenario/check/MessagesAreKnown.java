package dev.hagukumi.scenario.check;

import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.scoring.RuleBook;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** A message bears the name of an activity of the lead's, or of a signal that a rule raises. */
class MessagesAreKnown implements Law {
    private final Supplier<RuleBook> rules;

    MessagesAreKnown(Supplier<RuleBook> rules) {
        this.rules = rules;
    }

    @Override
    public void examine(Model model, Faults faults) {
        model.elements("messageEventDefinition").forEach(definition -> {
            var event = model.parent(definition);
            var reference = definition.attribute("messageRef");
            var message = reference == null ? null : model.withId(reference).orElse(null);
            if (event.getTagName().equals("intermediateThrowEvent")
                    || event.getTagName().equals("endEvent"))
                faults.add(event, "a scenario sends no messages; use a step");
            else if (message == null) faults.add(event, "choose a message for the event");
            else examine(String.valueOf(message.attribute("name")), event, faults);
        });
    }

    private void examine(String name, Element event, Faults faults) {
        var signals = rules.get().signals();
        if (signals.contains(name)) return;
        try {
            if (ActivityType.of(name).name().equals(name)) return;
        } catch (IllegalArgumentException e) {
            // answered below
        }
        faults.add(
                event,
                "message '" + name + "' is neither an activity such as DocumentRequested nor one of the signals "
                        + signals);
    }
}
