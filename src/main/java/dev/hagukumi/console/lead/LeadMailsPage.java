package dev.hagukumi.console.lead;

import dev.hagukumi.console.frame.Page;
import dev.hagukumi.console.frame.PageOf;
import dev.hagukumi.mail.Mailer;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Every mail to a lead, and why one did not leave. */
@Page
class LeadMailsPage {
    private static final int MAILS = 50;

    private final LeadPages pages;
    private final Mailer mailer;

    LeadMailsPage(LeadPages pages, Mailer mailer) {
        this.pages = pages;
        this.mailer = mailer;
    }

    @GetMapping(LeadPlace.PATH + "/{id}/mails")
    String show(@PathVariable String id, @RequestParam(defaultValue = "0") int page, Model model) {
        var lead = pages.begin(id, "mails", model);
        model.addAttribute("mails", mailer.of(lead, PageOf.asked(page, MAILS)));
        return "lead/mails";
    }
}
