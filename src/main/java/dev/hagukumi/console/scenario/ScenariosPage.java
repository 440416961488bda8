package dev.hagukumi.console.scenario;

import dev.hagukumi.console.frame.DiagramFigure;
import dev.hagukumi.console.frame.Page;
import dev.hagukumi.console.frame.ShownWords;
import dev.hagukumi.insight.MailFigures;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.scenario.ScenarioFigures;
import dev.hagukumi.scenario.ScenarioKey;
import dev.hagukumi.scenario.ScenarioModels;
import dev.hagukumi.scenario.UnknownScenario;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All scenarios, and one on its diagram. */
@Page
class ScenariosPage {
    private final ScenarioFigures figures;
    private final ScenarioModels models;
    private final MailFigures mails;
    private final DrawFigures draw;
    private final Clock clock;

    ScenariosPage(ScenarioFigures figures, ScenarioModels models, MailFigures mails, DrawFigures draw, Clock clock) {
        this.figures = figures;
        this.models = models;
        this.mails = mails;
        this.draw = draw;
        this.clock = clock;
    }

    @GetMapping(ScenarioPlace.PATH)
    String list(Locale language, Model page) {
        var week = clock.now().minus(Duration.ofDays(7));
        page.addAttribute("cards", figures.cards(week));
        page.addAttribute("sent", mails.sent(week));
        page.addAttribute("titles", models.titles(language));
        return "scenario/list";
    }

    @GetMapping(ScenarioPlace.PATH + "/{key}")
    String one(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(required = false) @Nullable Integer version,
            @ModelAttribute("words") ShownWords words,
            Locale language,
            Model page) {
        var scenario = new ScenarioKey(key);
        var versions = models.versions(scenario);
        var shown = versions.stream()
                .filter(each -> version == null || each.number() == version)
                .findFirst()
                .orElseThrow(() -> new UnknownScenario(scenario));
        var asked = View.of(view, days, version);
        var names = models.names(scenario, shown.number(), language);
        var drawn = draw.of(scenario, asked, names, words);
        page.addAttribute("scenario", key);
        page.addAttribute("title", names.getOrDefault(key, key));
        page.addAttribute("gaps", models.labelGaps(scenario, shown.number()));
        page.addAttribute("shown", shown);
        page.addAttribute("versions", versions);
        page.addAttribute("inside", figures.inside(scenario));
        page.addAttribute("asked", asked);
        page.addAttribute("kinds", View.Kind.values());
        page.addAttribute("ranges", View.RANGES);
        page.addAttribute("figures", drawn);
        page.addAttribute("json", DiagramFigure.json(drawn));
        page.addAttribute("files", models.files(scenario, shown.number()));
        return "scenario/one";
    }
}
