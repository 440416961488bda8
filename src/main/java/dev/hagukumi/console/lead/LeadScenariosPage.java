package dev.hagukumi.console.lead;

import dev.hagukumi.console.frame.Page;
import dev.hagukumi.console.frame.PageOf;
import dev.hagukumi.scenario.Enrolment;
import dev.hagukumi.scenario.Scenarios;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The scenarios a lead is or was in, and where it waits. */
@Page
class LeadScenariosPage {
    private static final int ENROLMENTS = 20;

    private final LeadPages pages;
    private final Scenarios scenarios;
    private final StepNames steps;

    LeadScenariosPage(LeadPages pages, Scenarios scenarios, StepNames steps) {
        this.pages = pages;
        this.scenarios = scenarios;
        this.steps = steps;
    }

    /** An enrolment, and where the lead waits in it, as it was drawn. */
    record Stay(Enrolment enrolment, List<String> steps) {}

    @GetMapping(LeadPlace.PATH + "/{id}/scenarios")
    String show(@PathVariable String id, @RequestParam(defaultValue = "0") int page, Model model) {
        var lead = pages.begin(id, "scenarios", model);
        var stays = scenarios.of(lead, PageOf.asked(page, ENROLMENTS)).map(this::stay);
        model.addAttribute("stays", stays);
        return "lead/scenarios";
    }

    private Stay stay(Enrolment enrolment) {
        var scenario = enrolment.scenario().value();
        return new Stay(
                enrolment,
                enrolment.waitingAt().stream()
                        .map(step -> steps.of(scenario, enrolment.version(), step))
                        .toList());
    }
}
