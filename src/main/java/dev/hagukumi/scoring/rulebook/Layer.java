package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.scoring.confined.ConfinedToVocabulary;
import dev.hagukumi.scoring.confined.Confinement;
import dev.hagukumi.scoring.facts.PageView;
import dev.hagukumi.scoring.facts.Reaction;
import dev.hagukumi.scoring.facts.ScoreVerbs;
import dev.hagukumi.scoring.facts.SignalVerbs;
import dev.hagukumi.scoring.facts.Silence;
import dev.hagukumi.scoring.facts.StageVerbs;
import dev.hagukumi.scoring.facts.Standing;
import dev.hagukumi.scoring.facts.Threshold;
import dev.hagukumi.scoring.facts.Total;
import dev.hagukumi.scoring.facts.Trait;
import dev.hagukumi.scoring.facts.Visits;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two layers of rules, with the facts each may read and the verbs each may say. There is no third, and no chaining. */
enum Layer {
    /** An activity earns points; the folder names the score. */
    AWARDS(
            Map.of("score", ScoreVerbs.class),
            Reaction.class,
            PageView.class,
            Visits.class,
            Silence.class,
            Trait.class,
            Threshold.class),
    /** Scores move a stage or raise a signal. */
    QUALIFICATION(
            Map.of("stage", StageVerbs.class, "signal", SignalVerbs.class),
            Standing.class,
            Total.class,
            Threshold.class);

    static final String QUALIFICATION_FOLDER = "qualification";

    final Map<String, Class<?>> verbs;
    final Map<String, Class<?>> facts;

    Layer(Map<String, Class<?>> verbs, Class<?>... facts) {
        this.verbs = new TreeMap<>(verbs);
        this.facts = new TreeMap<>(
                Stream.of(facts).collect(Collectors.toMap(Class::getSimpleName, Function.<Class<?>>identity())));
    }

    /** Its rules may refer to its facts and verbs, and to the stages these speak of. */
    Confinement confinement() {
        return new ConfinedToVocabulary(
                Stream.of(facts.values(), verbs.values(), List.<Class<?>>of(LifecycleStage.class))
                        .flatMap(Collection::stream)
                        .toList());
    }

    static Layer of(RuleFile file) {
        return file.folder().equals(QUALIFICATION_FOLDER) ? QUALIFICATION : AWARDS;
    }

    /** The Java package every rule file of this folder declares. */
    static String packageOf(RuleFile file) {
        return "rules." + file.folder().replace('-', '_');
    }

    /** The line of a rule file that makes a verb known. */
    String declaration(String verb) {
        return "global " + Objects.requireNonNull(verbs.get(verb)).getName() + " " + verb + ";";
    }

    Set<String> factNames() {
        return facts.keySet();
    }
}
