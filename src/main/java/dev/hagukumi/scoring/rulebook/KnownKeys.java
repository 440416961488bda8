package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.scoring.facts.PageView;
import dev.hagukumi.scoring.facts.Reaction;
import dev.hagukumi.scoring.facts.Silence;
import dev.hagukumi.scoring.facts.Threshold;
import dev.hagukumi.scoring.facts.Total;
import dev.hagukumi.scoring.facts.Trait;
import dev.hagukumi.scoring.facts.Visits;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The names a rule may speak of because {@code points.yaml} or a folder declares them; any other would silently never match. */
final class KnownKeys {
    private final Points points;
    private final Set<String> scores;
    private final Set<String> reactionsSeen = new HashSet<>();

    KnownKeys(Points points, Set<String> scores) {
        this.points = points;
        this.scores = scores;
    }

    /** What is wrong with reading such a fact at all; empty where nothing is. */
    Optional<String> check(Class<?> fact) {
        var section = fact == Visits.class && points.frequency() == null
                ? "frequency"
                : fact == Silence.class && points.silence() == null
                        ? "silence"
                        : fact == Trait.class && points.fit().isEmpty() ? "fit" : "";
        return section.isEmpty()
                ? Optional.empty()
                : Optional.of("points.yaml has no section '" + section + "', so there is never a "
                        + fact.getSimpleName() + "; add the section, or remove the rule");
    }

    /** What is wrong with comparing the field with this text; empty where nothing is. */
    Optional<String> check(Class<?> fact, String field, String value) {
        if (fact == Reaction.class && field.equals("type")) {
            reactionsSeen.add(value);
            return oneOf(value, points.reactions().keySet(), "reaction");
        }
        if (fact == Threshold.class && field.equals("name"))
            return oneOf(value, points.thresholds().keySet(), "threshold");
        if (fact == Trait.class && field.equals("name"))
            return oneOf(
                    value, points.fit().stream().map(TraitPoints::name).collect(Collectors.toSet()), "trait under fit");
        if (fact == PageView.class && field.equals("page"))
            return oneOf(value, points.pages().stream().map(PageWeight::page).collect(Collectors.toSet()), "page");
        if (fact == Total.class && field.equals("score"))
            return scores.contains(value)
                    ? Optional.empty()
                    : Optional.of("there is no score '" + value + "'; each folder with award rules is one: "
                            + String.join(", ", new TreeSet<>(scores)));
        return Optional.empty();
    }

    Optional<String> checkSignal(String signal) {
        return oneOf(signal, points.signals(), "signal");
    }

    /** Whether a rule names the type. */
    boolean isAwarded(String reaction) {
        return reactionsSeen.contains(reaction);
    }

    private static Optional<String> oneOf(String value, Set<String> known, String what) {
        return known.contains(value)
                ? Optional.empty()
                : Optional.of("points.yaml has no " + what + " '" + value + "'; add it there, or write one of "
                        + String.join(", ", new TreeSet<>(known)));
    }
}
