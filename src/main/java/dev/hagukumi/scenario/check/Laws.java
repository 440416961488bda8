package dev.hagukumi.scenario.check;

import dev.hagukumi.scenario.expression.Facts;
import dev.hagukumi.scenario.expression.StepVocabulary;
import dev.hagukumi.scoring.RuleBook;
import java.util.List;
import java.util.function.Supplier;

/** All laws a model must keep; asked at the start, at every deployment, and by whoever wants to know beforehand. */
public class Laws {
    private final List<Law> laws;

    public Laws(StepVocabulary vocabulary, Facts facts, Supplier<RuleBook> rules) {
        this.laws = List.of(
                new IsOneStartableProcess(),
                new OnlyKnownElements(),
                new EverythingHasAName(),
                new StepsAreKnown(vocabulary),
                new EveryEffectIsAsync(),
                new ExpressionsAreHarmless(facts, rules),
                new TimersParse(),
                new MessagesAreKnown(rules),
                new MailsLieBeside(),
                new FormsLieBeside(),
                new DiagramIsComplete());
    }

    /** Everything that breaks a law, not just the first. */
    public Faults examine(Model model) {
        var faults = new Faults();
        laws.forEach(law -> law.examine(model, faults));
        return faults;
    }
}
