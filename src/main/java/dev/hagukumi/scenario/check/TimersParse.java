package dev.hagukumi.scenario.check;

import dev.hagukumi.scenario.timer.Cycle;
import dev.hagukumi.scenario.timer.Moment;
import dev.hagukumi.scenario.timer.Span;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Every timer has one time that can be read; an expression may stand for a date or a duration. */
class TimersParse implements Law {
    private static final Map<String, Consumer<String>> READERS = Map.of(
            "timeDuration", Span::parse,
            "timeCycle", Cycle::parse,
            "timeDate", text -> Moment.parse(text, ZoneOffset.UTC));

    @Override
    public void examine(Model model, Faults faults) {
        model.elements("timerEventDefinition").forEach(timer -> {
            var event = model.parent(timer);
            var times = timer.elements().stream()
                    .filter(e -> READERS.containsKey(e.getTagName()))
                    .toList();
            if (times.size() != 1) faults.add(event, "a timer has one duration, date or cycle");
            times.forEach(time -> read(time, event, faults));
        });
    }

    private static void read(Element time, Element event, Faults faults) {
        var text = time.getText().strip();
        if (text.startsWith("${")) return; // looked at as an expression
        try {
            READERS.getOrDefault(time.getTagName(), nothing -> {}).accept(text);
        } catch (IllegalArgumentException e) {
            faults.add(event, "the timer cannot be read: " + e.getMessage());
        }
    }
}
