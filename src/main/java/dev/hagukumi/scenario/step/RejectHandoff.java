package dev.hagukumi.scenario.step;

import dev.hagukumi.sales.Handoffs;
import dev.hagukumi.sales.RejectReason;
import dev.hagukumi.scenario.vocabulary.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "Recycle lead": the rep who answered the task before gives it back, for the {@code reason} of that form. */
@Step(
        name = "Recycle lead",
        documentation =
                "Sales gives the lead back: it becomes RECYCLED. Takes reason, otherReason and comment of the form.")
class RejectHandoff implements JavaDelegate {
    private final Handoffs handoffs;

    RejectHandoff(Handoffs handoffs) {
        this.handoffs = handoffs;
    }

    @Override
    public void execute(DelegateExecution step) {
        var reason = RejectReason.valueOf(Inputs.text(step, "reason"));
        var otherReason = reason == RejectReason.OTHER ? Inputs.optionalText(step, "otherReason") : null;
        var comment = otherReason == null ? Inputs.optionalText(step, "comment") : otherReason;
        LateAnswer.tell(
                step,
                handoffs.reject(
                        Enrolments.of(step).lead(), reason, comment, Inputs.text(step, RememberWhoDecided.VARIABLE)));
    }
}
