package dev.hagukumi.scenario.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Parallel ways that come together do so in a join of their kind. In any other element each of them goes on by itself, so that
 * everything behind it happens once for each.
 *
 * <p>For each split its ways are painted, each in a colour of its own, and the colours followed through the level: a join mixes
 * them, everything else lets them pass. Where two ways meet that share no colour, two tokens of that split meet.
 */
class ParallelWaysMeetInAJoin implements Law {
    /** A split into more is not followed: nobody draws that. */
    private static final int MOST_WAYS = 20;

    /** A model of as many elements as anybody draws takes a hundredth. */
    private static final int MOST_STEPS = 500_000;

    @Override
    public void examine(Model model, Faults faults) {
        var effort = new Effort(MOST_STEPS);
        for (var level : Level.of(model)) {
            var told = new HashSet<Element>();
            for (var split : level.nodes()) {
                var ways = parallel(level, split);
                if (ways.size() > 1
                        && ways.size() <= MOST_WAYS
                        && effort.spend(level.nodes().size()))
                    examine(new Split(level, split, ways, effort), told, faults);
            }
        }
        if (effort.isSpent())
            faults.add(model.root(), "there are more parallel ways than can be judged; divide the model into several");
    }

    /** The ways that tokens of one moment take together, each a list: what a boundary event adds goes beside the rest. */
    private static List<List<Level.Way>> parallel(Level level, Element node) {
        var fallback = level.fallback(node);
        var together = level.onward(node).stream()
                .filter(way -> way != fallback)
                .map(List::of)
                .toList();
        if (Nodes.isParallel(node) || Nodes.isInclusive(node)) return together;
        if (Nodes.isAlternative(node)) return List.of();
        var beside = level.boundaries(node).stream()
                .filter(boundary -> !Nodes.interrupts(boundary))
                .map(level::onward)
                .toList();
        if (beside.isEmpty()) return together;
        var ways = new java.util.ArrayList<>(beside);
        ways.add(level.onward(node));
        return ways;
    }

    private record Split(Level level, Element node, List<List<Level.Way>> ways, Effort effort) {}

    private static void examine(Split split, Set<Element> told, Faults faults) {
        var level = split.level();
        var colours = new Colours(level, split.effort(), split.node(), split.ways()).spread();
        for (var node : level.nodes()) {
            if (node == split.node() || Colours.mixes(level, node) || !meet(split, node, colours)) continue;
            if (actsTwice(level, node) && told.add(node))
                faults.add(
                        node,
                        "parallel split " + Nodes.name(split.node()) + " closed by an exclusive join: what follows "
                                + Nodes.name(node)
                                + " happens once for each way; close it with a gateway of the kind that opened it");
        }
    }

    private static boolean meet(Split split, Element node, Map<Level.Way, Set<Integer>> colours) {
        var seen = new HashMap<Level.Way, Set<Integer>>();
        for (var way : split.level().in(node)) {
            var here = colours.getOrDefault(way, Set.of());
            for (var others : seen.values()) {
                if (!split.effort().spend(1 + here.size() * others.size())) return false;
                for (var one : here) {
                    for (var other : others) if ((one & other) == 0) return true;
                }
            }
            seen.put(way, here);
        }
        return false;
    }

    /** Where only gateways and ends follow nothing happens, and where all ends at once the first that comes ends the other. */
    private static boolean actsTwice(Level level, Element node) {
        var behind = level.reach(new LinkedHashSet<>(Set.of(node)), any -> true);
        var acts = behind.stream()
                .anyMatch(each -> !Nodes.isEnd(each) && (!Model.isGateway(each) || Colours.mixes(level, each)));
        var firstEndsAll = behind.stream().noneMatch(Nodes::waits)
                && behind.stream().filter(each -> level.onward(each).isEmpty()).allMatch(Nodes::isTerminate);
        return acts && !firstEndsAll;
    }
}
