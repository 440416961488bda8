package dev.hagukumi.scenario.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Where tokens can be: on a way, inside an element with boundary events, and one for each such event that is still to come. */
final class Places {
    private final Map<Object, Integer> numbers = new HashMap<>();
    /** By its number, the element that has a token in a place, or to which the token comes next. */
    private final List<Element> elements = new ArrayList<>();

    private final int ways;

    Places(Level level) {
        for (var way : level.ways()) number(way, way.to());
        this.ways = elements.size();
        for (var node : level.nodes()) number(node, node);
    }

    private void number(Object place, Element element) {
        if (numbers.putIfAbsent(place, elements.size()) == null) elements.add(element);
    }

    private int number(Object place) {
        return Objects.requireNonNull(numbers.get(place));
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

    /** The elements at which a token is or next comes to. */
    Set<Element> held(BitSet position) {
        return position.stream().mapToObj(elements::get).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same, but for tokens that are at the join already. */
    Set<Element> heldElsewhere(BitSet position, Element join) {
        return position.stream()
                .filter(place -> place >= ways || elements.get(place) != join)
                .mapToObj(elements::get)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
