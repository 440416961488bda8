package dev.hagukumi.console.lead;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.mail.Suppressions;
import dev.hagukumi.scoring.Scores;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts together who a lead is, how far and how warm, and what we may. */
@Component
class ReadHead {
    private final Leads leads;
    private final Leads.Identity identity;
    private final Scores scores;
    private final Suppressions suppressions;
    private final StepNames steps;

    ReadHead(Leads leads, Leads.Identity identity, Scores scores, Suppressions suppressions, StepNames steps) {
        this.leads = leads;
        this.identity = identity;
        this.scores = scores;
        this.suppressions = suppressions;
        this.steps = steps;
    }

    Head of(LeadId id) {
        var lead = leads.get(id);
        var due = steps.nextDue(id).orElse(null);
        return new Head(
                lead,
                Objects.requireNonNull(scores.warmth(List.of(id)).get(id)),
                identity.lastMove(id).orElse(null),
                leads.consents(id),
                suppressions.causeFor(lead.email()).orElse(null),
                due,
                due == null ? "" : steps.of(due.scenario().value(), due.version(), due.step()));
    }
}
