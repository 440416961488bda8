package dev.hagukumi.scenario.step;

import dev.hagukumi.sales.Briefs;
import dev.hagukumi.sales.Handoffs;
import dev.hagukumi.scenario.vocabulary.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "Offer lead to sales": opens the handoff and leaves the rep's brief as variables for the forms that follow. */
@Step(
        name = "Offer lead to sales",
        documentation =
                "Opens the handoff; leaves who, company, zone, warmth, scores, awards, activities and link for the form.")
class OfferHandoff implements JavaDelegate {
    private final Handoffs handoffs;
    private final Briefs briefs;
    private final ShowBrief show;

    OfferHandoff(Handoffs handoffs, Briefs briefs, ShowBrief show) {
        this.handoffs = handoffs;
        this.briefs = briefs;
        this.show = show;
    }

    @Override
    public void execute(DelegateExecution step) {
        var lead = Enrolments.of(step).lead();
        var handoff = handoffs.offer(lead, step.getProcessInstanceId());
        step.setVariables(show.variables(lead, briefs.of(handoff)));
    }
}
