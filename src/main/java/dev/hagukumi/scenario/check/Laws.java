package dev.hagukumi.scenario.check;

import dev.hagukumi.scenario.expression.Facts;
import dev.hagukumi.scenario.vocabulary.MessageVocabulary;
import dev.hagukumi.scenario.vocabulary.StepVocabulary;
import dev.hagukumi.scoring.RuleBook;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** All laws a model must keep; asked at the start, at every deployment, and by whoever wants to know beforehand. */
public class Laws {
    private final List<Law> laws;

    public Laws(StepVocabulary vocabulary, Facts facts, Supplier<RuleBook> rules, MessageVocabulary messages) {
        Supplier<Instant> now = () -> ClockUtil.getCurrentTime().toInstant();
        this.laws = List.of(
                new IsOneStartableProcess(),
                new OnlyKnownElements(),
                new EverythingHasAName(),
                new NamesHaveRoom(),
                new StepsAreKnown(vocabulary),
                new EveryEffectIsAsync(),
                new ExpressionsAreHarmless(facts, rules),
                new ConditionsDecide(),
                new SplitsLeaveAWay(),
                new TimersParse(now),
                new MessagesAreKnown(messages),
                new MailsLieBeside(),
                new FormsLieBeside(),
                new TasksAreForSomebody(now),
                new EveryWayLeadsToAnEnd(),
                new CyclesWait(),
                new ParallelWaysMeetInAJoin(),
                new JoinsAreFed(),
                new DiagramIsComplete());
    }

    /** Everything that breaks a law, not just the first. */
    public Faults examine(Model model) {
        var faults = new Faults();
        laws.forEach(law -> law.examine(model, faults));
        return faults;
    }
}
