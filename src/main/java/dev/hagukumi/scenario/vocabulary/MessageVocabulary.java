package dev.hagukumi.scenario.vocabulary;

import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.scoring.RuleBook;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Every message a scenario may start on or wait for, by its name. Asked when a model is checked and when a message is sent, so
 * that nothing is waited for that nobody says.
 */
public class MessageVocabulary {
    public static final String HANDOFF_ACCEPTED = "HandoffAccepted";
    public static final String HANDOFF_REJECTED = "HandoffRejected";

    /** Activities that are known without {@code points.yaml}: what we record ourselves, and what earns nothing. */
    private static final Set<String> OURS = Set.of("MailSent", "FellSilent", "ContentShown", "SalesContacted");

    private static final Set<String> HANDOFF = Set.of(HANDOFF_ACCEPTED, HANDOFF_REJECTED);
    private static final Map<String, LifecycleStage> STAGES = Arrays.stream(LifecycleStage.values())
            .collect(Collectors.toUnmodifiableMap(MessageVocabulary::entered, Function.identity()));
    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(8);

    private final Supplier<RuleBook> rules;

    public MessageVocabulary(Supplier<RuleBook> rules) {
        this.rules = rules;
    }

    /** What a lead's coming to a stage is called: {@code EnteredMQL}, {@code EnteredCustomer}. */
    public static String entered(LifecycleStage stage) {
        var name = stage.name();
        return "Entered" + (name.endsWith("QL") || name.equals("SAL") ? name : capitalised(name));
    }

    private static String capitalised(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    /**
     * Of which kind the message is; empty where nobody sends it. A name has one kind: who sends us an activity may not pass for
     * a signal, a stage or an answer.
     */
    public Optional<MessageKind> kindOf(String name) {
        if (HANDOFF.contains(name)) return Optional.of(MessageKind.HANDOFF);
        if (STAGES.containsKey(name)) return Optional.of(MessageKind.STAGE);
        var book = rules.get();
        if (book.signals().contains(name)) return Optional.of(MessageKind.SIGNAL);
        return OURS.contains(name) || book.activities().contains(name)
                ? Optional.of(MessageKind.ACTIVITY)
                : Optional.empty();
    }

    /** Whether an activity of this name is a message at all: not where it bears the name of something else. */
    public boolean mayBeActivity(String name) {
        return !HANDOFF.contains(name)
                && !STAGES.containsKey(name)
                && !rules.get().signals().contains(name);
    }

    /** The known name that looks most like this one; empty where none does. */
    public Optional<String> nearest(String name) {
        var wanted = name.toLowerCase(Locale.ROOT);
        return names().map(known -> Map.entry(known, DISTANCE.apply(known.toLowerCase(Locale.ROOT), wanted)))
                .filter(each -> each.getValue() >= 0 && each.getValue() <= 1 + name.length() / 3)
                .min(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private Stream<String> names() {
        var book = rules.get();
        return Stream.of(OURS, HANDOFF, STAGES.keySet(), book.signals(), book.activities())
                .flatMap(Set::stream)
                .sorted(Comparator.naturalOrder());
    }
}
