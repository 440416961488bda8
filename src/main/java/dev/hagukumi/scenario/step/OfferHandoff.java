package dev.hagukumi.scenario.step;

import dev.hagukumi.platform.PublicAddress;
import dev.hagukumi.sales.Handoffs;
import dev.hagukumi.scenario.vocabulary.Step;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "Offer lead to sales": opens the handoff and leaves the rep's brief as variables for the forms that follow. */
@Step(
        name = "Offer lead to sales",
        documentation = "Opens the handoff; leaves who, company, scores, awards, activities and link for the form.")
class OfferHandoff implements JavaDelegate {
    private final Handoffs handoffs;
    private final PublicAddress address;

    OfferHandoff(Handoffs handoffs, PublicAddress address) {
        this.handoffs = handoffs;
        this.address = address;
    }

    @Override
    public void execute(DelegateExecution step) {
        var lead = Enrolments.of(step).lead();
        handoffs.offer(lead, step.getProcessInstanceId());
        var brief = handoffs.brief(lead);
        step.setVariables(Map.of(
                "who", brief.who(),
                "company", brief.company(),
                "scores", brief.scores(),
                "awards", brief.awards(),
                "activities", brief.activities(),
                "link", address.of("/api/leads/" + lead).toString()));
    }
}
