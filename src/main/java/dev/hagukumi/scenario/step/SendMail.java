package dev.hagukumi.scenario.step;

import dev.hagukumi.mail.MailOrder;
import dev.hagukumi.mail.Mailer;
import dev.hagukumi.scenario.vocabulary.Input;
import dev.hagukumi.scenario.vocabulary.Step;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "Send mail": input {@code mail}, the name of a mail beside the scenario. */
@Step(
        name = "Send mail",
        documentation = "Writes the mail in the lead's language and puts it into the outbox, once per pass.",
        inputs = @Input(id = "mail", label = "Mail (file name without .ja.mail, .en.mail)", required = true))
class SendMail implements JavaDelegate {
    private final Mailer mailer;

    SendMail(Mailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public void execute(DelegateExecution step) {
        var at = Enrolments.of(step);
        var mail = Inputs.text(step, "mail");
        mailer.enqueue(List.of(
                new MailOrder(at.lead(), at.scenario().value(), at.step(), at.occurrence(), at.edition(), mail)));
    }
}
