package dev.hagukumi.console.api;

import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LeadProfile;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.scoring.RuleBook;
import dev.hagukumi.scoring.Scores;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** Puts together who a lead is and how warm. */
@Component
class LeadReader {
    private final Leads leads;
    private final Scores scores;
    private final RuleBook rules;

    LeadReader(Leads leads, Scores scores, RuleBook rules) {
        this.leads = leads;
        this.scores = scores;
        this.rules = rules;
    }

    LeadResource one(LeadId id) {
        return LeadResource.of(leads.get(id), complete(scores.of(id)));
    }

    Page<LeadResource> page(Pageable page) {
        return withScores(leads.list(page));
    }

    Page<LeadResource> withEmail(EmailAddress email, Pageable page) {
        var found = leads.withEmail(email);
        var content = page.getPageNumber() == 0 ? found.stream().toList() : List.<LeadProfile>of();
        return withScores(new PageImpl<>(content, page, found.isPresent() ? 1 : 0));
    }

    private Page<LeadResource> withScores(Page<LeadProfile> page) {
        var ids = page.map(LeadProfile::id).getContent();
        var warmth = ids.isEmpty() ? Map.<LeadId, Map<String, Integer>>of() : scores.of(ids);
        return page.map(lead -> LeadResource.of(lead, complete(warmth.getOrDefault(lead.id(), Map.of()))));
    }

    private Map<String, Integer> complete(Map<String, Integer> known) {
        var all = new TreeMap<String, Integer>();
        rules.scores().forEach(name -> all.put(name, 0));
        all.putAll(known);
        return all;
    }
}
