package dev.hagukumi.scenario.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** What can become of a token at an element. */
final class Moves {
    /** Of more ways that can be taken in any number, only one or all are tried. */
    private static final int ALL_SUBSETS = 6;

    private final Level level;
    private final Places places;

    Moves(Level level, Places places) {
        this.level = level;
        this.places = places;
    }

    /** The first positions. */
    List<BitSet> after(Element start) {
        return into(new BitSet(), start).stream().map(Move::position).toList();
    }

    /** A token has come: it goes on at once, or is inside until it leaves by one of several doors. */
    List<Move> into(BitSet position, Element node) {
        if (Nodes.isTerminate(node)) return List.of(new Move(new BitSet(), true));
        var boundaries = level.boundaries(node);
        if (boundaries.isEmpty()) return onward(position, node);
        var inside = (BitSet) position.clone();
        inside.set(places.inside(node));
        for (var boundary : boundaries) if (!Nodes.interrupts(boundary)) inside.set(places.inside(boundary));
        return List.of(new Move(inside, !position.get(places.inside(node))));
    }

    /** A token inside an element leaves it, or a boundary event adds one. */
    List<Move> outOf(BitSet position, Element node) {
        if (node.getTagName().equals("boundaryEvent")) return List.of();
        var left = (BitSet) position.clone();
        left.clear(places.inside(node));
        level.boundaries(node).forEach(boundary -> left.clear(places.inside(boundary)));
        var moves = new ArrayList<>(onward(left, node));
        for (var boundary : level.boundaries(node)) {
            if (Nodes.interrupts(boundary)) moves.addAll(onward(left, boundary));
            else if (position.get(places.inside(boundary))) moves.addAll(onward(used(position, boundary), boundary));
        }
        return moves;
    }

    private BitSet used(BitSet position, Element boundary) {
        var used = (BitSet) position.clone();
        used.clear(places.inside(boundary));
        return used;
    }

    private List<Move> onward(BitSet position, Element node) {
        return choices(node).stream().map(ways -> move(position, ways)).toList();
    }

    private Move move(BitSet position, Collection<Level.Way> ways) {
        var next = (BitSet) position.clone();
        var free = true;
        for (var way : ways) {
            free &= !next.get(places.of(way));
            next.set(places.of(way));
        }
        return new Move(next, free);
    }

    /** The ways that can be taken together. */
    private List<List<Level.Way>> choices(Element node) {
        var ways = level.onward(node);
        if (ways.isEmpty()) return List.of(List.of());
        if (Nodes.isParallel(node)) return List.of(ways);
        if (Nodes.isAlternative(node)) return ways.stream().map(List::of).toList();
        var fallback = level.fallback(node);
        var always = ways.stream()
                .filter(way -> way != fallback && !Nodes.isConditional(way.at()))
                .toList();
        var sometimes = ways.stream()
                .filter(way -> way != fallback && Nodes.isConditional(way.at()))
                .toList();
        var choices = new ArrayList<List<Level.Way>>();
        for (var some : subsets(sometimes)) {
            var together = new ArrayList<>(always);
            together.addAll(some);
            if (together.isEmpty() && fallback != null) together.add(fallback);
            if (!together.isEmpty()) choices.add(together);
        }
        return choices;
    }

    private static Collection<List<Level.Way>> subsets(List<Level.Way> ways) {
        if (ways.size() > ALL_SUBSETS) {
            var few = new ArrayList<List<Level.Way>>(Set.of(List.of(), ways));
            ways.forEach(way -> few.add(List.of(way)));
            return few;
        }
        var subsets = new ArrayList<List<Level.Way>>();
        for (var bits = 0; bits < 1 << ways.size(); bits++) {
            var subset = new ArrayList<Level.Way>();
            for (var n = 0; n < ways.size(); n++) if ((bits & 1 << n) != 0) subset.add(ways.get(n));
            subsets.add(subset);
        }
        return subsets;
    }
}
