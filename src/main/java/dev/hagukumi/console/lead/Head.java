package dev.hagukumi.console.lead;

import dev.hagukumi.lead.Consent;
import dev.hagukumi.lead.LeadProfile;
import dev.hagukumi.lead.Leads.Identity.LastMove;
import dev.hagukumi.scenario.Scenarios.Due;
import dev.hagukumi.scoring.Scores.Warmth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page of a lead begins with.
 *
 * @param suppressed why we must not write to it
 * @param dueStep what is due next, as it was drawn
 */
record Head(
        LeadProfile lead,
        Warmth warmth,
        @Nullable LastMove move,
        List<Consent> consents,
        @Nullable String suppressed,
        @Nullable Due due,
        String dueStep) {

    public long id() {
        return lead.id().value();
    }
}
