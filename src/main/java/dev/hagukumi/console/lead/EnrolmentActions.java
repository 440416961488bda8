package dev.hagukumi.console.lead;

import dev.hagukumi.console.frame.Notice;
import dev.hagukumi.console.frame.Page;
import dev.hagukumi.console.frame.Reader;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.platform.BadInput;
import dev.hagukumi.platform.VisibleText;
import dev.hagukumi.scenario.Enrolments;
import dev.hagukumi.scenario.Enrolments.Answer;
import dev.hagukumi.scenario.ScenarioKey;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings a lead into a scenario, and takes it out. */
@Page
class EnrolmentActions {
    private static final String ALL = LeadPlace.PATH + "/{id}/enrolments";

    private final Leads leads;
    private final Enrolments enrolments;

    EnrolmentActions(Leads leads, Enrolments enrolments) {
        this.leads = leads;
        this.enrolments = enrolments;
    }

    @PostMapping(ALL)
    String enrol(
            @PathVariable String id,
            @RequestParam String scenario,
            @ModelAttribute("reader") Reader reader,
            RedirectAttributes next) {
        var lead = leads.get(LeadId.of(id));
        var answer = enrolments.enrol(lead.id(), new ScenarioKey(scenario), reader.name());
        if (answer instanceof Answer.Done done)
            Notice.doneUntilUndone(
                    next,
                    LeadPlace.PATH + "/" + lead.id().value() + "/enrolments/" + done.enrolment()
                            + "/end?because=undone",
                    "lead.enrolled",
                    lead.displayName(),
                    scenario);
        else
            Notice.refused(
                    next, "lead.enrolled.not." + ((Answer.Refused) answer).because(), lead.displayName(), scenario);
        return back(lead.id());
    }

    @PostMapping(ALL + "/{enrolment}/end")
    String end(
            @PathVariable String id,
            @PathVariable long enrolment,
            @RequestParam String because,
            @ModelAttribute("reader") Reader reader,
            RedirectAttributes next) {
        var lead = leads.get(LeadId.of(id));
        if (because.isBlank()) throw new BadInput("because: say in a sentence why; it is kept");
        var why = VisibleText.checked("because", because.strip(), 200);
        if (enrolments.end(lead.id(), enrolment, reader.name(), why) instanceof Answer.Done)
            Notice.done(next, "lead.ended.done", lead.displayName());
        else Notice.refused(next, "desk.gone");
        return back(lead.id());
    }

    private static String back(LeadId lead) {
        return "redirect:" + LeadPlace.PATH + "/" + lead.value() + "/scenarios";
    }
}
