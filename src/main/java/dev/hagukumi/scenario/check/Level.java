package dev.hagukumi.scenario.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** A process or a sub-process as its tokens see it: the elements directly within and the ways between them. */
final class Level {

    /**
     * A way that a token can take.
     *
     * @param at the sequence flow; the boundary event where a token leaves by it; the link event where it jumps
     */
    record Way(Element from, Element to, Element at) {}

    private final Map<String, Element> nodes = new LinkedHashMap<>();
    private final Map<Element, List<Way>> out = new LinkedHashMap<>();
    private final Map<Element, List<Way>> in = new LinkedHashMap<>();

    private Level(Element container) {
        for (var node : container.elements()) {
            if (Model.isNode(node)) nodes.put(String.valueOf(node.attribute("id")), node);
        }
        container.elements("sequenceFlow").forEach(this::flow);
        nodes.values().forEach(this::boundaryOrLink);
    }

    /** The process and every sub-process, each for itself. */
    static List<Level> of(Model model) {
        return Stream.concat(model.elements("process"), model.elements("subProcess"))
                .map(Level::new)
                .toList();
    }

    static Level of(Element container) {
        return new Level(container);
    }

    private void flow(Element flow) {
        way(nodes.get(flow.attribute("sourceRef")), nodes.get(flow.attribute("targetRef")), flow);
    }

    private void boundaryOrLink(Element node) {
        if (node.getTagName().equals("boundaryEvent")) way(nodes.get(node.attribute("attachedToRef")), node, node);
        if (!node.getTagName().equals("intermediateThrowEvent") || !Nodes.isLink(node)) return;
        nodes.values().stream()
                .filter(other -> other.getTagName().equals("intermediateCatchEvent") && Nodes.isLink(other))
                .filter(other -> Objects.equals(Nodes.linkOf(other), Nodes.linkOf(node)))
                .forEach(other -> way(node, other, node));
    }

    private void way(@Nullable Element from, @Nullable Element to, Element at) {
        if (from == null || to == null) return;
        var way = new Way(from, to, at);
        out.computeIfAbsent(from, node -> new ArrayList<>()).add(way);
        in.computeIfAbsent(to, node -> new ArrayList<>()).add(way);
    }

    Collection<Element> nodes() {
        return nodes.values();
    }

    List<Element> starts() {
        return nodes().stream()
                .filter(node -> node.getTagName().equals("startEvent"))
                .toList();
    }

    /** All ways out, by flows, boundary events and links. */
    List<Way> out(Element node) {
        return out.getOrDefault(node, List.of());
    }

    /** The ways out by sequence flows and links: those of a token that was not taken away by a boundary event. */
    List<Way> onward(Element node) {
        return out(node).stream()
                .filter(way -> !way.at().getTagName().equals("boundaryEvent"))
                .toList();
    }

    /** The boundary events of the element. */
    List<Element> boundaries(Element node) {
        return out(node).stream()
                .map(Way::at)
                .filter(at -> at.getTagName().equals("boundaryEvent"))
                .toList();
    }

    List<Way> in(Element node) {
        return in.getOrDefault(node, List.of());
    }

    List<Way> ways() {
        return out.values().stream().flatMap(List::stream).toList();
    }

    /** The way that is taken when no other is; {@code null} where there is none. */
    @Nullable
    Way fallback(Element node) {
        var flow = node.attribute("default");
        return onward(node).stream()
                .filter(way -> flow != null && flow.equals(way.at().attribute("id")))
                .findFirst()
                .orElse(null);
    }

    /** Where a token can come to from these elements, themselves included, never entering what is left out. */
    Set<Element> reach(Collection<Element> from, Predicate<Element> enters) {
        var reached = new LinkedHashSet<>(from);
        var open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (var way : out(open.remove())) {
                if (enters.test(way.to()) && reached.add(way.to())) open.add(way.to());
            }
        }
        return reached;
    }

    /** Where a token that comes to these elements can have been before, themselves included, never in what is left out. */
    Set<Element> sources(Collection<Element> to, Predicate<Element> passes) {
        var sources = new LinkedHashSet<>(to);
        var open = new ArrayDeque<>(to);
        while (!open.isEmpty()) {
            for (var way : in(open.remove())) {
                if (passes.test(way.from()) && sources.add(way.from())) open.add(way.from());
            }
        }
        return sources;
    }

    /** Where a token can come to at all. What nothing flows into and that begins by itself is reached. */
    Set<Element> reached() {
        var beginnings = nodes().stream().filter(Nodes::beginsByItself).toList();
        return reach(beginnings, node -> true);
    }
}
