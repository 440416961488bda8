package dev.hagukumi.console.mail;

import dev.hagukumi.activity.ParkedLeads;
import dev.hagukumi.console.frame.Notice;
import dev.hagukumi.console.frame.Page;
import dev.hagukumi.console.frame.Reader;
import dev.hagukumi.console.mail.MailApi.Reason;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.mail.MailDesk;
import dev.hagukumi.mail.MailDesk.Action;
import dev.hagukumi.mail.MailDesk.Answer;
import dev.hagukumi.mail.Streams;
import dev.hagukumi.mail.Streams.Kind;
import dev.hagukumi.scenario.Incidents;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What operations decide; each decision is kept with who made it and why. */
@Page
class DeskActions {
    private final MailDesk desk;
    private final ParkedLeads parked;
    private final Incidents incidents;
    private final Streams streams;

    DeskActions(MailDesk desk, ParkedLeads parked, Incidents incidents, Streams streams) {
        this.desk = desk;
        this.parked = parked;
        this.incidents = incidents;
        this.streams = streams;
    }

    @PostMapping(MailPlaces.DESK + "/mails/{id}")
    String decide(
            @PathVariable long id,
            @RequestParam Action action,
            @RequestParam String because,
            @RequestParam String state,
            @ModelAttribute("reader") Reader reader,
            RedirectAttributes next) {
        var answer = desk.decide(id, action, reader.name(), new Reason(because).because());
        if (answer instanceof Answer.Refused refused) Notice.refused(next, "desk.refused", refused.because());
        else Notice.done(next, "desk.decided." + action, id);
        next.addAttribute("state", state);
        return "redirect:" + MailPlaces.DESK;
    }

    @PostMapping(MailPlaces.DESK + "/parked/{lead}/replay")
    String replay(@PathVariable long lead, RedirectAttributes next) {
        if (parked.replay(new LeadId(lead))) Notice.done(next, "desk.replayed");
        else Notice.refused(next, "desk.gone");
        return "redirect:" + MailPlaces.DESK + "/parked";
    }

    @PostMapping(MailPlaces.DESK + "/incidents/{id}/retry")
    String retry(@PathVariable long id, RedirectAttributes next) {
        if (incidents.retry(id)) Notice.done(next, "desk.retried");
        else Notice.refused(next, "desk.gone");
        return "redirect:" + MailPlaces.DESK + "/incidents";
    }

    @PostMapping(MailPlaces.DESK + "/pauses/{kind}/resume")
    String resume(@PathVariable Kind kind, @RequestParam String name, RedirectAttributes next) {
        Notice.done(next, "desk.resumed", name, streams.resume(kind, name));
        return "redirect:" + MailPlaces.DESK + "/pauses";
    }
}
