package dev.hagukumi.scenario.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * The property {@code runs-in} of a scenario: the house rules it does not end by, because it is meant for such leads, e.g.
 * {@code negotiation, unsubscribed}.
 */
public final class RunsIn {
    private static final String PROPERTY = "runs-in";
    private static final Set<String> HOUSE_RULES = Set.of("negotiation", "customer", "disqualified", "unsubscribed");

    private RunsIn() {}

    /** In small letters; none where the scenario says nothing. */
    public static String[] of(Element process) {
        return Model.extensions(process, "properties", "property").stream()
                .filter(property -> PROPERTY.equals(property.attribute("name")))
                .flatMap(property -> Arrays.stream(Objects.requireNonNullElse(property.attribute("value"), "")
                        .split(",")))
                .map(rule -> rule.strip().toLowerCase(Locale.ROOT))
                .filter(rule -> !rule.isEmpty())
                .toArray(String[]::new);
    }

    static void examine(Element process, Faults faults) {
        for (var rule : of(process)) {
            if (!HOUSE_RULES.contains(rule))
                faults.add(
                        process,
                        "runs-in names the house rules that the scenario does not end by: negotiation, customer,"
                                + " disqualified, unsubscribed; not '" + rule + "'");
        }
    }
}
