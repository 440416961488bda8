package dev.hagukumi.scenario.check;

import dev.hagukumi.scenario.vocabulary.MessageVocabulary;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** A message is one that somebody sends: an activity, a signal of the rules, a stage, an answer of sales. */
class MessagesAreKnown implements Law {
    private final MessageVocabulary vocabulary;

    MessagesAreKnown(MessageVocabulary vocabulary) {
        this.vocabulary = vocabulary;
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
        if (vocabulary.kindOf(name).isPresent() || name.contains("${")) return;
        var nearest = vocabulary.nearest(name).map(known -> " (nearest: " + known + ")");
        faults.add(
                event,
                "unknown message " + name + nearest.orElse("")
                        + ": it is neither an activity that points.yaml names, nor a signal, a stage such as EnteredMQL or"
                        + " an answer such as HandoffAccepted; write one of them, or declare the activity under"
                        + " further-activities");
    }
}
