package dev.hagukumi.scenario.check;

import java.text.Normalizer;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** A mail that a step sends is a file beside the model, one for each language. */
class MailsLieBeside implements Law {

    @Override
    public void examine(Model model, Faults faults) {
        model.elements("serviceTask")
                .forEach(task -> Mails.of(task).forEach(mail -> examine(task, mail, model, faults)));
    }

    private static void examine(Element task, String mail, Model model, Faults faults) {
        if (mail.isEmpty() || mail.contains("${")) return;
        var found = model.beside().keySet().stream()
                .map(file -> Normalizer.normalize(file, Normalizer.Form.NFC))
                .anyMatch(file -> file.startsWith(mail + ".") && file.endsWith(".mail"));
        if (!found)
            faults.add(
                    task,
                    "mail '" + mail + "' is missing: put " + mail + ".ja.mail or " + mail
                            + ".en.mail beside the model");
    }
}
