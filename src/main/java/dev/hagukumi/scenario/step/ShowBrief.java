package dev.hagukumi.scenario.step;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.platform.PublicAddress;
import dev.hagukumi.sales.Brief;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Puts a brief where a rep sees it in Tasklist: into the variables of the form, the name of the task and its place in the list. */
@Component
class ShowBrief {
    static final String SUBJECT = "subject";
    static final String URGENCY = "urgency";

    /** The engine keeps as many characters of a name. */
    private static final int LONGEST_NAME = 255;

    private final PublicAddress address;

    ShowBrief(PublicAddress address) {
        this.address = address;
    }

    Map<String, Object> variables(LeadId lead, Brief brief) {
        return Map.of(
                "who",
                brief.who(),
                "company",
                brief.company(),
                "zone",
                brief.zone(),
                "warmth",
                brief.warmth(),
                "scores",
                brief.scores(),
                "awards",
                brief.awards(),
                "activities",
                brief.activities(),
                SUBJECT,
                brief.subject(),
                URGENCY,
                brief.urgency(),
                "link",
                address.of("/api/leads/" + lead).toString());
    }

    /** The model's name, and whom it is about. A priority that the model sets itself stays. */
    static void on(TaskEntity task, String subject, int urgency) {
        var model = task.getTaskDefinition();
        var name = model.getNameExpression() == null
                ? model.getKey()
                : String.valueOf(model.getNameExpression().getValue(task.getExecution()));
        task.setName(named(name, subject));
        if (model.getPriorityExpression() == null) task.setPriority(urgency);
    }

    /** The subject is shown whole, whatever the model calls its task. */
    static String named(String name, String subject) {
        var most = LONGEST_NAME - subject.length() - 2;
        var cut = name.length() <= most ? name : name.substring(0, most - 1) + "…";
        return cut + ": " + subject;
    }
}
