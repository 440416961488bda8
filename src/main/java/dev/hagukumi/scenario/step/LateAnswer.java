package dev.hagukumi.scenario.step;

import dev.hagukumi.lead.StageMove;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Tells a scenario that the last answer of sales came too late to move the lead: a variable that bears the reason. */
final class LateAnswer {
    static final String VARIABLE = "lateAnswer";

    private LateAnswer() {}

    static void tell(DelegateExecution step, Optional<StageMove.Refused> refused) {
        refused.ifPresentOrElse(
                late -> step.setVariable(VARIABLE, late.because()), () -> step.removeVariable(VARIABLE));
    }
}
