package dev.hagukumi.scenario.check;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Follows the ways of one split. A set of colours is a number, one bit for each way. */
final class Colours {
    /** Of more sets on one way some are followed: whoever draws so many has met by then. */
    private static final int MOST_SETS = 200;

    private final Level level;
    private final Effort effort;
    private final Element split;
    private final Set<Element> within;
    private final Map<Level.Way, Set<Integer>> painted = new HashMap<>();
    private final ArrayDeque<Element> open = new ArrayDeque<>();

    Colours(Level level, Effort effort, Element split, List<List<Level.Way>> ways) {
        this.level = level;
        this.effort = effort;
        this.split = split;
        var first = ways.stream().flatMap(List::stream).map(Level.Way::to).toList();
        this.within = level.reach(first, node -> node != split);
        for (var n = 0; n < ways.size(); n++) paint(ways.get(n), Set.of(1 << n));
    }

    /** Which colours can come along each way: together within one number, else one or the other. */
    Map<Level.Way, Set<Integer>> spread() {
        while (!open.isEmpty()) {
            var node = open.remove();
            // Whoever comes back to the split begins a new round.
            if (node != split && !attachedToSplit(node)) paint(level.out(node), outOf(node));
        }
        return painted;
    }

    private boolean attachedToSplit(Element node) {
        return level.boundaries(split).contains(node) && !Nodes.interrupts(node);
    }

    /** Whether an element waits for all the ways that lead into it. */
    static boolean mixes(Level level, Element node) {
        return (Nodes.isParallel(node) || Nodes.isInclusive(node))
                && level.in(node).size() > 1;
    }

    private void paint(List<Level.Way> ways, Set<Integer> colours) {
        for (var way : ways) {
            var here = painted.computeIfAbsent(way, each -> new HashSet<>());
            if (here.size() < MOST_SETS && here.addAll(colours)) open.add(way.to());
        }
    }

    private Set<Integer> outOf(Element node) {
        var coming = level.in(node).stream()
                .filter(way -> within.contains(way.from()) || painted.containsKey(way))
                .map(way -> painted.getOrDefault(way, Set.of()))
                .toList();
        if (!effort.spend(coming.stream().mapToInt(Set::size).sum())) return Set.of();
        if (!mixes(level, node)) return coming.stream().flatMap(Set::stream).collect(Collectors.toSet());
        // What is still to come is waited for.
        if (coming.stream().anyMatch(Set::isEmpty)) return Set.of();
        if (Nodes.isInclusive(node))
            return Set.of(coming.stream().flatMap(Set::stream).reduce(0, (a, b) -> a | b));
        var mixed = Set.of(0);
        for (var colours : coming) {
            if (!effort.spend(mixed.size() * colours.size())) return Set.of();
            mixed = mixed.stream()
                    .flatMap(before -> colours.stream().map(colour -> before | colour))
                    .distinct()
                    .limit(MOST_SETS)
                    .collect(Collectors.toSet());
        }
        return mixed;
    }
}
