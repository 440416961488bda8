package dev.hagukumi.console.lead;

import dev.hagukumi.console.frame.DiagramFigure;
import dev.hagukumi.console.frame.Page;
import dev.hagukumi.console.frame.PageOf;
import dev.hagukumi.console.frame.ShownTimes;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.scenario.Enrolment;
import dev.hagukumi.scenario.ScenarioKey;
import dev.hagukumi.scenario.ScenarioModels;
import dev.hagukumi.scenario.Scenarios;
import dev.hagukumi.scenario.UnknownScenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The scenarios a lead is or was in, and its way drawn on the diagram of the version that leads it. */
@Page
class LeadScenariosPage {
    private static final String PATH = LeadPlace.PATH + "/{id}/scenarios";
    private static final int ENROLMENTS = 20;

    private final LeadPages pages;
    private final Scenarios scenarios;
    private final ScenarioModels models;

    LeadScenariosPage(LeadPages pages, Scenarios scenarios, ScenarioModels models) {
        this.pages = pages;
        this.scenarios = scenarios;
        this.models = models;
    }

    @GetMapping(PATH)
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(required = false) @Nullable Long enrolment,
            @ModelAttribute("times") ShownTimes times,
            Locale language,
            Model model) {
        var lead = pages.begin(id, "scenarios", model);
        var stays = scenarios.of(lead, PageOf.asked(page, ENROLMENTS));
        model.addAttribute("stays", stays);
        model.addAttribute("titles", models.titles(language));
        stays.stream()
                .filter(each -> enrolment == null || each.id() == enrolment)
                .findFirst()
                .ifPresent(drawn -> draw(drawn, times, language, model));
        return "lead/scenarios";
    }

    private void draw(Enrolment drawn, ShownTimes times, Locale language, Model model) {
        var names = models.names(drawn.scenario(), drawn.version(), language);
        var figures = new ArrayList<DiagramFigure>();
        for (var passed : scenarios.way(drawn))
            figures.add(new DiagramFigure(
                    passed.step(),
                    names.getOrDefault(passed.step(), passed.step()),
                    times.moment(passed.last()) + (passed.times() > 1 ? " ×" + passed.times() : ""),
                    passed.times(),
                    0));
        model.addAttribute("drawn", drawn);
        model.addAttribute("way", figures);
        model.addAttribute("waits", waits(drawn, names));
        model.addAttribute("json", DiagramFigure.json(figures));
    }

    private static List<String> waits(Enrolment drawn, Map<String, String> names) {
        return drawn.waitingAt().stream()
                .map(step -> names.getOrDefault(step, step))
                .toList();
    }

    /** The model of an enrolment's version: who may see the lead may see it. */
    @GetMapping(path = PATH + "/{scenario}/{version}/model", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String model(@PathVariable String id, @PathVariable String scenario, @PathVariable int version, Locale language) {
        var led = scenarios.of(LeadId.of(id), PageOf.asked(0, 200)).stream()
                .filter(each -> each.scenario().value().equals(scenario) && each.version() == version)
                .findFirst()
                .orElseThrow(() -> new UnknownScenario(new ScenarioKey(scenario)));
        return models.xml(led.scenario(), version, language);
    }
}
