package dev.hagukumi.console.mail;

import dev.hagukumi.console.frame.Listing;
import dev.hagukumi.console.frame.Page;
import dev.hagukumi.insight.MailList;
import dev.hagukumi.mail.Delivery.State;
import dev.hagukumi.platform.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Mails to all leads by what became of them, the newest first. */
@Page
class MailsPage {
    private final MailList mails;

    MailsPage(MailList mails) {
        this.mails = mails;
    }

    @GetMapping(MailPlaces.MAILS)
    String list(
            @RequestParam(defaultValue = "SENT") State state,
            @RequestParam(required = false) @Nullable String after,
            Model page) {
        show(mails, state, after, page);
        return "mail/mails";
    }

    static void show(MailList mails, State state, @Nullable String after, Model page) {
        var rows = mails.find(state, number(after), Listing.PAGE + 1);
        page.addAttribute("list", Listing.of(rows, line -> String.valueOf(line.id()), rows.size()));
        page.addAttribute("states", State.values());
        page.addAttribute("state", state);
    }

    private static @Nullable Long number(@Nullable String after) {
        try {
            return after == null ? null : Long.valueOf(after);
        } catch (NumberFormatException e) {
            throw new BadInput("after: is no place in this list", e);
        }
    }
}
