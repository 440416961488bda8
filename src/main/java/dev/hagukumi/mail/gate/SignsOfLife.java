package dev.hagukumi.mail.gate;

import dev.hagukumi.activity.Activities;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.Source;
import dev.hagukumi.mail.gate.ConfirmSettings.ConfirmFirst;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Knows at whose address a person has yet to be seen. An address can be typed into a form by anybody. */
@Component
class SignsOfLife {
    private final Leads leads;
    private final Activities activities;
    private final ConfirmFirst whom;

    SignsOfLife(Leads leads, Activities activities, ConfirmSettings settings) {
        this.leads = leads;
        this.activities = activities;
        this.whom = settings.confirmFirst();
    }

    /** Those of the leads who must show first that they are there, and have not; at most two queries for all. */
    Set<LeadId> missing(Collection<LeadId> all) {
        if (whom == ConfirmFirst.OFF) return Set.of();
        var missing = new HashSet<LeadId>();
        leads.unconfirmed(all).forEach((lead, source) -> {
            if (whom == ConfirmFirst.ALWAYS || source == Source.BROWSER) missing.add(lead);
        });
        if (!missing.isEmpty()) missing.removeAll(activities.whoReactedToMails(Set.copyOf(missing)));
        return missing;
    }
}
