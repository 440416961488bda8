package dev.hagukumi.console.mail;

import dev.hagukumi.activity.ParkedLeads;
import dev.hagukumi.activity.ParkedLeads.ParkedLead;
import dev.hagukumi.console.frame.Page;
import dev.hagukumi.console.frame.PageOf;
import dev.hagukumi.insight.MailList;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.mail.Delivery.State;
import dev.hagukumi.mail.Streams;
import dev.hagukumi.scenario.Incidents;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What does not go on by itself, for operations to decide on: mails, parked leads, incidents and pauses. */
@Page
class DeskPage {
    private static final List<State> DECIDED = List.of(State.IN_DOUBT, State.OVERDUE, State.BOUNCED, State.PAUSED);
    private static final int ROWS = 50;

    private final MailList mails;
    private final ParkedLeads parked;
    private final Incidents incidents;
    private final Streams streams;
    private final Leads leads;

    DeskPage(MailList mails, ParkedLeads parked, Incidents incidents, Streams streams, Leads leads) {
        this.mails = mails;
        this.parked = parked;
        this.incidents = incidents;
        this.streams = streams;
        this.leads = leads;
    }

    @GetMapping(MailPlaces.DESK)
    String mails(
            @RequestParam(defaultValue = "IN_DOUBT") State state,
            @RequestParam(required = false) @Nullable String after,
            Model page) {
        MailsPage.show(mails, state, after, page);
        return desk("mails", page);
    }

    @GetMapping(MailPlaces.DESK + "/parked")
    String parked(@RequestParam(defaultValue = "0") int page, Model model) {
        var found = parked.list(PageOf.asked(page, ROWS));
        model.addAttribute("parked", found);
        names(found.stream().map(ParkedLead::lead).toList(), model);
        return desk("parked", model);
    }

    @GetMapping(MailPlaces.DESK + "/incidents")
    String incidents(@RequestParam(defaultValue = "0") int page, Model model) {
        var found = incidents.open(PageOf.asked(page, ROWS));
        model.addAttribute("incidents", found);
        names(found.stream().map(Incidents.Incident::lead).toList(), model);
        return desk("incidents", model);
    }

    @GetMapping(MailPlaces.DESK + "/pauses")
    String pauses(Model page) {
        page.addAttribute("pauses", streams.paused());
        return desk("pauses", page);
    }

    private void names(Collection<LeadId> ids, Model page) {
        page.addAttribute("people", leads.profiles(ids));
    }

    private static String desk(String view, Model page) {
        page.addAttribute("view", view);
        page.addAttribute("decided", DECIDED);
        return "mail/desk";
    }
}
