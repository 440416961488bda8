package dev.hagukumi.console.lead;

import dev.hagukumi.activity.Activities;
import dev.hagukumi.console.frame.Notice;
import dev.hagukumi.console.frame.Page;
import dev.hagukumi.console.frame.Reader;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.lead.StageMove;
import dev.hagukumi.mail.Suppressions;
import dev.hagukumi.platform.BadInput;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.platform.VisibleText;
import java.util.List;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people do with a lead; each is kept with who did it and why. */
@Page
class LeadActions {
    private static final String ONE = LeadPlace.PATH + "/{id}";

    private final Leads leads;
    private final Activities activities;
    private final Suppressions suppressions;
    private final Clock clock;

    LeadActions(Leads leads, Activities activities, Suppressions suppressions, Clock clock) {
        this.leads = leads;
        this.activities = activities;
        this.suppressions = suppressions;
        this.clock = clock;
    }

    @PostMapping(ONE + "/activities")
    String record(
            @PathVariable String id,
            @ModelAttribute("activity") OfflineActivity activity,
            @ModelAttribute("reader") Reader reader,
            RedirectAttributes next) {
        var lead = leads.get(LeadId.of(id));
        activities.record(List.of(activity.of(lead.id(), reader.name(), reader.zone(), clock.now())));
        Notice.done(next, "lead.recorded", lead.displayName());
        return back(id);
    }

    @PostMapping(ONE + "/stage")
    String move(
            @PathVariable String id,
            @RequestParam LifecycleStage to,
            @RequestParam String because,
            @ModelAttribute("reader") Reader reader,
            RedirectAttributes next) {
        var lead = leads.get(LeadId.of(id));
        var outcome = leads.move(List.of(StageMove.byHand(lead.id(), to, why(because), reader.name())));
        if (outcome.made().isEmpty()) Notice.refused(next, "lead.moved.not", lead.displayName());
        else
            Notice.doneUntilUndone(
                    next,
                    LeadPlace.PATH + "/" + lead.id().value() + "/stage?to=" + lead.stage() + "&because=undone",
                    "lead.moved",
                    lead.displayName());
        return back(id);
    }

    @PostMapping(ONE + "/suppression")
    String suppress(
            @PathVariable String id,
            @RequestParam String because,
            @ModelAttribute("reader") Reader reader,
            RedirectAttributes next) {
        var lead = leads.get(LeadId.of(id));
        if (suppressions.suppress(lead.email(), reader.name(), why(because)))
            Notice.doneUntilUndone(
                    next,
                    LeadPlace.PATH + "/" + lead.id().value() + "/suppression/lift?because=undone",
                    "lead.suppressed",
                    lead.email().value());
        else Notice.refused(next, "lead.suppressed.already", lead.email().value());
        return back(id);
    }

    @PostMapping(ONE + "/suppression/lift")
    String lift(
            @PathVariable String id,
            @RequestParam String because,
            @ModelAttribute("reader") Reader reader,
            RedirectAttributes next) {
        var lead = leads.get(LeadId.of(id));
        if (suppressions.lift(lead.email(), reader.name(), why(because)))
            Notice.done(next, "lead.lifted", lead.email().value());
        else Notice.refused(next, "lead.lifted.not", lead.email().value());
        return back(id);
    }

    private static String why(String because) {
        if (because.isBlank()) throw new BadInput("because: say in a sentence why; it is kept");
        return VisibleText.checked("because", because.strip(), 200);
    }

    private static String back(String id) {
        return "redirect:" + LeadPlace.PATH + "/" + LeadId.of(id).value();
    }
}
