package dev.hagukumi.scenario.step;

import dev.hagukumi.sales.Handoffs;
import dev.hagukumi.scenario.vocabulary.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "Accept lead": the rep who answered the task before takes it. */
@Step(name = "Accept lead", documentation = "Sales takes the lead over: it becomes SAL.")
class AcceptHandoff implements JavaDelegate {
    private final Handoffs handoffs;

    AcceptHandoff(Handoffs handoffs) {
        this.handoffs = handoffs;
    }

    @Override
    public void execute(DelegateExecution step) {
        LateAnswer.tell(
                step, handoffs.accept(Enrolments.of(step).lead(), Inputs.text(step, RememberWhoDecided.VARIABLE)));
    }
}
