package dev.hagukumi.console.scenario;

import dev.hagukumi.console.frame.Listing;
import dev.hagukumi.console.frame.Notice;
import dev.hagukumi.console.frame.Page;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.scenario.ScenarioKey;
import dev.hagukumi.scenario.ScenarioModels;
import dev.hagukumi.scenario.ScenarioSteps;
import dev.hagukumi.scenario.ScenarioSteps.FailedStep;
import dev.hagukumi.scenario.ScenarioSteps.Waiting;
import dev.hagukumi.scenario.UnknownScenario;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who waits at a step, when it goes on, and what failed there. */
@Page
class StepPage {
    private static final String STEP = ScenarioPlace.PATH + "/{key}/at/{step}";

    private final ScenarioSteps steps;
    private final ScenarioModels models;
    private final Leads leads;

    StepPage(ScenarioSteps steps, ScenarioModels models, Leads leads) {
        this.steps = steps;
        this.models = models;
        this.leads = leads;
    }

    @GetMapping(STEP)
    String show(
            @PathVariable String key,
            @PathVariable String step,
            @RequestParam(required = false) @Nullable String after,
            Locale language,
            Model page) {
        var scenario = new ScenarioKey(key);
        var newest = models.versions(scenario).stream().findFirst().orElseThrow(() -> new UnknownScenario(scenario));
        var waiting = steps.waitingAt(scenario, step, after == null ? null : LeadId.of(after), Listing.PAGE + 1);
        var failed = steps.failedAt(scenario, step, Listing.PAGE);
        page.addAttribute("scenario", key);
        page.addAttribute("step", step);
        page.addAttribute(
                "name", models.names(scenario, newest.number(), language).getOrDefault(step, step));
        page.addAttribute(
                "list", Listing.of(waiting, each -> String.valueOf(each.lead().value()), waiting.size()));
        page.addAttribute("failed", failed);
        page.addAttribute(
                "people",
                leads.profiles(Stream.concat(
                                waiting.stream().map(Waiting::lead),
                                failed.stream().map(FailedStep::lead))
                        .distinct()
                        .toList()));
        return "scenario/step";
    }

    @PostMapping(STEP + "/retry")
    String retry(
            @PathVariable String key, @PathVariable String step, @RequestParam String job, RedirectAttributes next) {
        if (steps.retry(job)) Notice.done(next, "desk.retried");
        else Notice.refused(next, "desk.gone");
        next.addAttribute("key", key).addAttribute("step", step);
        return "redirect:" + STEP;
    }
}
