package dev.hagukumi.scenario.check;

import java.util.List;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** The mails that a step names. */
final class Mails {

    private Mails() {}

    static List<String> of(Element task) {
        return Model.extensions(task, "inputOutput", "inputParameter").stream()
                .filter(parameter -> "mail".equals(parameter.attribute("name")))
                .map(parameter -> parameter.getText().strip())
                .toList();
    }
}
