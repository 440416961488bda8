package dev.hagukumi.console.lead;

import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LeadProfile;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.scoring.Scores;
import java.util.List;
import java.util.Objects;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** Puts together who a lead is and how warm. */
@Component
class LeadReader {
    private final Leads leads;
    private final Scores scores;

    LeadReader(Leads leads, Scores scores) {
        this.leads = leads;
        this.scores = scores;
    }

    LeadResource one(LeadId id) {
        var lead = leads.get(id);
        return LeadResource.of(
                lead, Objects.requireNonNull(scores.warmth(List.of(id)).get(id)));
    }

    Page<LeadResource> page(Pageable page) {
        return withWarmth(leads.list(page));
    }

    Page<LeadResource> withEmail(EmailAddress email, Pageable page) {
        var found = leads.withEmail(email);
        var content = page.getPageNumber() == 0 ? found.stream().toList() : List.<LeadProfile>of();
        return withWarmth(new PageImpl<>(content, page, found.isPresent() ? 1 : 0));
    }

    private Page<LeadResource> withWarmth(Page<LeadProfile> page) {
        var warmth = scores.warmth(page.map(LeadProfile::id).getContent());
        return page.map(lead -> LeadResource.of(lead, Objects.requireNonNull(warmth.get(lead.id()))));
    }
}
