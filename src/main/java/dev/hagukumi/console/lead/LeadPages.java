package dev.hagukumi.console.lead;

import dev.hagukumi.console.frame.Reader;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.scoring.RuleBook;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of one lead have in common. */
@Component
class LeadPages {
    private final ReadHead heads;
    private final RuleBook rules;

    LeadPages(ReadHead heads, RuleBook rules) {
        this.heads = heads;
        this.rules = rules;
    }

    /**
     * Begins a page of this lead.
     *
     * @param view which of a lead's pages it is
     */
    LeadId begin(String id, String view, Model page) {
        var lead = LeadId.of(id);
        var head = heads.of(lead);
        page.addAttribute("head", head);
        page.addAttribute(
                "because", head.move() == null ? "" : rules.inWords(head.move().because(), language(page)));
        page.addAttribute("view", view);
        page.addAttribute("stages", LifecycleStage.values());
        page.addAttribute("offline", OfflineActivity.Kind.values());
        page.addAttribute("once", UUID.randomUUID());
        return lead;
    }

    private static Locale language(Model page) {
        return page.getAttribute("reader") instanceof Reader reader ? reader.language() : Locale.ENGLISH;
    }
}
