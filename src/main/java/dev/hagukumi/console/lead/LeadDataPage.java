package dev.hagukumi.console.lead;

import dev.hagukumi.console.frame.Page;
import dev.hagukumi.lead.Leads;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What we hold of a lead: fields, aliases, consents, and who else was said to be it. */
@Page
class LeadDataPage {
    private final LeadPages pages;
    private final Leads.Identity identity;
    private final Leads leads;

    LeadDataPage(LeadPages pages, Leads.Identity identity, Leads leads) {
        this.pages = pages;
        this.identity = identity;
        this.leads = leads;
    }

    @GetMapping(LeadPlace.PATH + "/{id}/data")
    String show(@PathVariable String id, Model model) {
        var lead = pages.begin(id, "data", model);
        var conflicts = identity.conflicts(lead);
        var others = conflicts.stream()
                .flatMap(conflict -> Stream.of(conflict.heldBy(), conflict.claimedBy()))
                .filter(other -> !other.equals(lead))
                .distinct()
                .toList();
        model.addAttribute("aliases", identity.aliases(lead));
        model.addAttribute("conflicts", conflicts);
        model.addAttribute("others", leads.profiles(others));
        model.addAttribute("self", lead);
        return "lead/data";
    }
}
