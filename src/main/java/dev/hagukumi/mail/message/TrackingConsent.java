package dev.hagukumi.mail.message;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import org.springframework.stereotype.Component;

/** Whether we may see what a lead does with a mail: not where the lead withdrew the consent {@code tracking}. */
@Component
public class TrackingConsent {
    private final Leads leads;

    TrackingConsent(Leads leads) {
        this.leads = leads;
    }

    public boolean holds(LeadId lead) {
        return leads.consents(lead).stream()
                .noneMatch(consent -> consent.purpose().equals("tracking") && !consent.granted());
    }
}
