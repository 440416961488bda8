package dev.hagukumi.console.scenario;

import dev.hagukumi.console.frame.DiagramFigure;
import dev.hagukumi.console.frame.ShownWords;
import dev.hagukumi.insight.MailFigures;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.scenario.ScenarioFigures;
import dev.hagukumi.scenario.ScenarioKey;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The numbers of a view, element by element, the largest first. */
@Component
class DrawFigures {
    private final ScenarioFigures scenarios;
    private final MailFigures mails;
    private final Clock clock;

    DrawFigures(ScenarioFigures scenarios, MailFigures mails, Clock clock) {
        this.scenarios = scenarios;
        this.mails = mails;
        this.clock = clock;
    }

    List<DiagramFigure> of(ScenarioKey scenario, View view, Map<String, String> names, ShownWords words) {
        var figures = switch (view.kind()) {
            case NOW -> now(scenario, view, names);
            case FLOW -> flow(scenario, view, names);
            case MAILS -> mails(scenario, view, names, words);
        };
        return figures.stream()
                .sorted(Comparator.comparingLong(DiagramFigure::value)
                        .reversed()
                        .thenComparing(DiagramFigure::name))
                .toList();
    }

    private List<DiagramFigure> now(ScenarioKey scenario, View view, Map<String, String> names) {
        return scenarios.now(scenario, view.version()).entrySet().stream()
                .map(entry -> new DiagramFigure(
                        entry.getKey(),
                        names.getOrDefault(entry.getKey(), entry.getKey()),
                        number(entry.getValue().waiting()),
                        entry.getValue().waiting(),
                        entry.getValue().failed()))
                .toList();
    }

    private List<DiagramFigure> flow(ScenarioKey scenario, View view, Map<String, String> names) {
        var flow = scenarios.flow(scenario, view.version(), view.since(clock.now()));
        return flow.through().entrySet().stream()
                .map(entry -> new DiagramFigure(
                        entry.getKey(),
                        names.getOrDefault(entry.getKey(), entry.getKey()),
                        number(entry.getValue()) + share(entry.getValue(), flow.entered()),
                        entry.getValue(),
                        0))
                .toList();
    }

    private List<DiagramFigure> mails(ScenarioKey scenario, View view, Map<String, String> names, ShownWords words) {
        return mails.of(scenario, view.since(clock.now())).stream()
                .map(step -> new DiagramFigure(
                        step.step(),
                        names.getOrDefault(step.step(), step.step()),
                        words.of("scenarios", "sent") + " " + number(step.sent()) + " · "
                                + words.of("scenarios", "opened")
                                + " " + step.percent(step.opened()) + " % · " + words.of("scenarios", "clicked") + " "
                                + step.percent(step.clicked()) + " %",
                        step.sent(),
                        step.withheld()))
                .toList();
    }

    private static String share(long of, long entered) {
        return entered == 0 ? "" : " · " + Math.round(100.0 * of / entered) + " %";
    }

    private static String number(long number) {
        return String.format("%,d", number);
    }
}
