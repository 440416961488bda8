package dev.hagukumi.scenario.check;

import dev.hagukumi.scenario.timer.Moment;
import dev.hagukumi.scenario.timer.Span;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Every timer has one time that can be read and that still comes; an expression may stand for a date or a duration. */
class TimersParse implements Law {
    private static final Set<String> TIMES = Set.of("timeDuration", "timeCycle", "timeDate");

    private final Supplier<Instant> now;

    TimersParse(Supplier<Instant> now) {
        this.now = now;
    }

    @Override
    public void examine(Model model, Faults faults) {
        model.elements("timerEventDefinition").forEach(timer -> {
            var event = model.parent(timer);
            var times = timer.elements().stream()
                    .filter(e -> TIMES.contains(e.getTagName()))
                    .toList();
            if (times.size() != 1) faults.add(event, "a timer has one duration, date or cycle");
            times.forEach(time -> read(time, event, faults));
        });
    }

    private void read(Element time, Element event, Faults faults) {
        var text = time.getText().strip();
        if (!Times.isFixed(text)) return; // looked at as an expression
        try {
            switch (time.getTagName()) {
                case "timeDuration" -> Span.parse(text);
                case "timeCycle" ->
                    Times.whyNeverDue(text, now.get())
                            .ifPresent(why -> faults.add(event, "the timer never comes due: " + why));
                default -> date(text, event, faults);
            }
        } catch (IllegalArgumentException e) {
            faults.add(event, "the timer cannot be read: " + e.getMessage());
        }
    }

    private void date(String text, Element event, Faults faults) {
        Moment.parse(text, ZoneOffset.UTC);
        if (Times.isPast(text, now.get()))
            faults.addMild(
                    event, "date in the past: '" + text + "' is over; write a later date, or a duration such as P3D");
    }
}
