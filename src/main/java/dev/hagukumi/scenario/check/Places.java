package dev.hagukumi.scenario.check;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Where tokens can be: on a way, inside an element with boundary events, and one for each such event that is still to come. */
final class Places {
    private final Level level;
    private final Map<Object, Integer> numbers = new HashMap<>();

    Places(Level level) {
        this.level = level;
        level.ways().forEach(this::number);
        level.nodes().forEach(this::number);
    }

    private int number(Object place) {
        var next = numbers.size();
        return numbers.computeIfAbsent(place, each -> next);
    }

    int of(Level.Way way) {
        return number(way);
    }

    /** For a boundary event: that it may still come. */
    int inside(Element node) {
        return number(node);
    }

    boolean isBoundary(Level.Way way) {
        return way.at().getTagName().equals("boundaryEvent");
    }

    BitSet without(BitSet position, Collection<Level.Way> ways) {
        var left = (BitSet) position.clone();
        ways.forEach(way -> left.clear(of(way)));
        return left;
    }

    /** The elements at which a token is or next comes to, but for those that are at the join already. */
    Set<Element> heldElsewhere(BitSet position, Element join) {
        var held = new LinkedHashSet<Element>();
        for (var way : level.ways()) if (way.to() != join && position.get(of(way))) held.add(way.to());
        for (var node : level.nodes()) if (position.get(inside(node))) held.add(node);
        return held;
    }
}
