package dev.hagukumi.scenario.step;

import dev.hagukumi.sales.Handoffs;
import dev.hagukumi.scenario.vocabulary.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "Qualify lead": the rep who answered the task before says that it will close. */
@Step(name = "Qualify lead", documentation = "Sales says the lead will close: it becomes SQL.")
class QualifyHandoff implements JavaDelegate {
    private final Handoffs handoffs;

    QualifyHandoff(Handoffs handoffs) {
        this.handoffs = handoffs;
    }

    @Override
    public void execute(DelegateExecution step) {
        LateAnswer.tell(
                step, handoffs.qualify(Enrolments.of(step).lead(), Inputs.text(step, RememberWhoDecided.VARIABLE)));
    }
}
