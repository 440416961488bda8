package dev.hagukumi.scenario.check;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** A task for people shows a form that lies beside the model and travels with it. */
class FormsLieBeside implements Law {

    @Override
    public void examine(Model model, Faults faults) {
        model.elements("userTask").forEach(task -> examine(task, model, faults));
    }

    private static void examine(Element task, Model model, Faults faults) {
        var form = Model.camunda(task, "formRef");
        if (form.isEmpty()) {
            faults.add(task, "the task has no form: choose a Camunda Form");
            return;
        }
        if (!"deployment".equals(Model.camunda(task, "formRefBinding")))
            faults.add(task, "bind form '" + form + "' to the deployment");
        var id = Pattern.compile("\"id\"\\s*:\\s*\"" + Pattern.quote(form) + "\"");
        var found = model.beside().entrySet().stream()
                .anyMatch(file -> file.getKey().endsWith(".form")
                        && id.matcher(file.getValue()).find());
        if (!found) faults.add(task, "no .form file beside the model has the id '" + form + "'");
    }
}
