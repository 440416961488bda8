package dev.hagukumi.console.lead;

import dev.hagukumi.console.frame.Page;
import dev.hagukumi.console.frame.PageOf;
import dev.hagukumi.mail.Mailer;
import dev.hagukumi.mail.UnknownDelivery;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Every mail to a lead, why one did not leave, and what stands in it. */
@Page
class LeadMailsPage {
    private static final int MAILS = 50;

    private final LeadPages pages;
    private final Mailer mailer;
    private final Mailer.Previews previews;

    LeadMailsPage(LeadPages pages, Mailer mailer, Mailer.Previews previews) {
        this.pages = pages;
        this.mailer = mailer;
        this.previews = previews;
    }

    @GetMapping(LeadPlace.PATH + "/{id}/mails")
    String show(@PathVariable String id, @RequestParam(defaultValue = "0") int page, Model model) {
        var lead = pages.begin(id, "mails", model);
        model.addAttribute("mails", mailer.of(lead, PageOf.asked(page, MAILS)));
        return "lead/mails";
    }

    @GetMapping(LeadPlace.PATH + "/{id}/mails/{mail}")
    String one(@PathVariable String id, @PathVariable long mail, Model model) {
        var lead = pages.begin(id, "mails", model);
        var delivery = mailer.of(lead, PageOf.asked(0, 200)).stream()
                .filter(each -> each.id() == mail)
                .findFirst()
                .orElseThrow(() -> new UnknownDelivery(mail));
        model.addAttribute("mail", delivery);
        model.addAttribute("preview", previews.of(lead, mail).orElse(null));
        return "lead/mail";
    }
}
