package dev.hagukumi.scenario;

import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.scoring.RuleBook;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The rules in force, which also know the activities that tests invent so that none starts the scenario of another. */
@Component
@Primary
class InventedActivities implements RuleBook {
    private static final Set<String> INVENTED = ConcurrentHashMap.newKeySet();

    private final RuleBook rules;

    InventedActivities(@Qualifier("activeRules") RuleBook rules) {
        this.rules = rules;
    }

    static void declare(String name) {
        try {
            if (ActivityType.of(name).name().equals(name)) INVENTED.add(name);
        } catch (IllegalArgumentException e) {
            // Not to be known: that is what the test is about.
        }
    }

    static void forget(String name) {
        INVENTED.remove(name);
    }

    @Override
    public String version() {
        return rules.version();
    }

    @Override
    public Set<String> scores() {
        return rules.scores();
    }

    @Override
    public Set<String> signals() {
        return rules.signals();
    }

    @Override
    public Set<String> activities() {
        return Stream.concat(rules.activities().stream(), INVENTED.stream()).collect(Collectors.toSet());
    }

    @Override
    public String inWords(String sentence, Locale language) {
        return rules.inWords(sentence, language);
    }
}
