package dev.hagukumi.scenario.check;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** A parallel join gets a token from each of its ways, or the lead who came first waits there for ever. */
class JoinsAreFed implements Law {

    /** A model of as many elements as anybody draws takes a hundredth. */
    private static final int MOST_MOVES = 1_000_000;

    @Override
    public void examine(Model model, Faults faults) {
        var effort = new Effort(MOST_MOVES);
        for (var level : Level.of(model)) {
            var game = new TokenGame(level, effort);
            Set<Element> starved = new LinkedHashSet<>();
            for (var start : level.starts()) starved.addAll(game.starvedJoins(start));
            starved.forEach(join -> faults.add(join, reason(level, join)));
        }
    }

    private static String reason(Level level, Element join) {
        var split = splitBefore(level, join);
        var said = "parallel join " + Nodes.name(join) + " waits for all its ways, but they do not all come";
        return split == null
                ? said + ": merge with an exclusive gateway"
                : "exclusive split " + Nodes.name(split) + " closed by a parallel join: " + said
                        + "; merge with an exclusive gateway";
    }

    /** The nearest element before it that sends a token only some of its ways. */
    private static @Nullable Element splitBefore(Level level, Element join) {
        var seen = new HashSet<Element>(Set.of(join));
        var open = new ArrayDeque<Element>(Set.of(join));
        while (!open.isEmpty()) {
            for (var way : level.in(open.remove())) {
                var node = way.from();
                if (!seen.add(node)) continue;
                if (level.out(node).size() > 1 && !Nodes.isParallel(node)) return node;
                open.add(node);
            }
        }
        return null;
    }
}
