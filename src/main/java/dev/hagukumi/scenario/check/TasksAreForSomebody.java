package dev.hagukumi.scenario.check;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** A task for people says who may take it, and by when in a way that can be read. */
class TasksAreForSomebody implements Law {
    private static final List<String> PEOPLE = List.of("assignee", "candidateGroups", "candidateUsers");

    private final Supplier<Instant> now;

    TasksAreForSomebody(Supplier<Instant> now) {
        this.now = now;
    }

    @Override
    public void examine(Model model, Faults faults) {
        model.elements("userTask").forEach(task -> {
            if (PEOPLE.stream().allMatch(who -> Model.camunda(task, who).isBlank()))
                faults.add(
                        task,
                        "user task for nobody: it has no assignee and no candidate group; enter e.g. group sales");
            date(task, "dueDate", "due date", faults);
            date(task, "followUpDate", "follow-up date", faults);
        });
    }

    private void date(Element task, String attribute, String what, Faults faults) {
        var date = Model.camunda(task, attribute).strip();
        if (date.isEmpty() || !Times.isFixed(date)) return;
        try {
            Times.readDate(date);
        } catch (IllegalArgumentException e) {
            faults.add(
                    task,
                    what + " '" + date + "' is no date or duration; write e.g. P2D, or 2026-12-24T09:00:00+09:00");
            return;
        }
        if (!date.startsWith("P") && Times.isPast(date, now.get()))
            faults.addMild(task, what + " '" + date + "' is in the past; write a later one, or a duration");
    }
}
