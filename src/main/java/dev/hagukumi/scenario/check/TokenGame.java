package dev.hagukumi.scenario.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Plays all runs of one level, whatever is decided and whoever waits how long. A position says which places hold a token. No
 * place holds two: a run that would bring a second one is not played on, so that what is found is true of a run that can be.
 */
final class TokenGame {
    /** A level of more positions, or of more moves than there is effort left for, is not played to its end. */
    private static final int MOST_POSITIONS = 20_000;

    private final Level level;
    private final Places places;
    private final Moves moves;
    private final Effort effort;
    private final Set<Element> reached;
    private final Map<Element, Set<Element>> leading = new HashMap<>();

    TokenGame(Level level, Effort effort) {
        this.level = level;
        this.effort = effort;
        this.reached = level.reached();
        this.places = new Places(level);
        this.moves = new Moves(level, places);
    }

    /** Joins that keep a token for ever in some run from this start. */
    Set<Element> starvedJoins(Element start) {
        var starved = new LinkedHashSet<Element>();
        var seen = new HashSet<BitSet>();
        var open = new ArrayDeque<BitSet>();
        for (var begun : moves.after(start)) visit(begun, seen, open);
        while (!open.isEmpty() && seen.size() < MOST_POSITIONS) {
            var position = open.remove();
            var held = places.held(position);
            var stuck = true;
            for (var node : held) {
                var next = next(position, node);
                if (!effort.spend(1 + next.size())) return starved;
                stuck &= next.isEmpty();
                for (var move : next) if (move.isPossible()) visit(move.position(), seen, open);
            }
            if (stuck) held.stream().filter(node -> isHeldUp(position, node)).forEach(starved::add);
        }
        return starved;
    }

    private static void visit(BitSet position, Set<BitSet> seen, ArrayDeque<BitSet> open) {
        if (seen.add(position)) open.add(position);
    }

    private boolean isHeldUp(BitSet position, Element node) {
        return Nodes.isParallel(node) && level.in(node).stream().anyMatch(way -> position.get(places.of(way)));
    }

    private List<Move> next(BitSet position, Element node) {
        var next = new ArrayList<Move>();
        if (position.get(places.inside(node))) next.addAll(moves.outOf(position, node));
        for (var arrival : arrivals(position, node)) next.addAll(moves.into(arrival, node));
        return next;
    }

    /** The positions after an element has taken what came to it: one way, or with a join all of them. */
    private List<BitSet> arrivals(BitSet position, Element node) {
        var come = level.in(node).stream()
                .filter(way -> !places.isBoundary(way) && position.get(places.of(way)))
                .toList();
        if (come.isEmpty()) return List.of();
        if (!Colours.mixes(level, node))
            return come.stream()
                    .map(way -> places.without(position, List.of(way)))
                    .toList();
        var ready = Nodes.isParallel(node) ? come.size() == fed(node).size() : nothingElseComes(position, node);
        return ready ? List.of(places.without(position, come)) : List.of();
    }

    /** A way that nothing reaches is told elsewhere. */
    private List<Level.Way> fed(Element join) {
        return level.in(join).stream()
                .filter(way -> reached.contains(way.from()))
                .toList();
    }

    private boolean nothingElseComes(BitSet position, Element join) {
        var before = leading.computeIfAbsent(join, to -> level.sources(Set.of(to), each -> each != to));
        return places.heldElsewhere(position, join).stream().noneMatch(before::contains);
    }
}
