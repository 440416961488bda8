package dev.hagukumi.scenario.expression;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What {@code lead} or {@code calendar} is within an expression: a closed list of facts, never an object of ours. */
record FactSheet(String name, Map<String, Fact> facts) {

    private static final Object NOTHING = new Object();

    Object ask(String fact) {
        return known(fact, false).answer().apply(NOTHING);
    }

    Object ask(String fact, Object argument) {
        return known(fact, true).answer().apply(argument);
    }

    private Fact known(String fact, boolean withArgument) {
        var known = facts.get(fact);
        if (known == null || known.takesArgument() != withArgument)
            throw new IllegalArgumentException("'" + name + "." + fact + "' is not known; there is " + names());
        return known;
    }

    @Nullable
    Fact find(String fact) {
        return facts.get(fact);
    }

    /** As an author writes them. */
    Set<String> names() {
        var names = new TreeSet<String>();
        facts.forEach((fact, known) -> names.add(name + "." + fact + known.brackets()));
        return names;
    }

    @Override
    public String toString() {
        return name;
    }
}
