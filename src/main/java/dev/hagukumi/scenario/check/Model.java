package dev.hagukumi.scenario.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** One model file as its author wrote it, with the mails and forms that lie beside it. */
public class Model {
    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> EVENTS =
            Set.of("startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent");
    private static final Set<String> GATEWAYS =
            Set.of("exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway");

    private final Element root;
    private final Map<String, String> beside;
    private final List<Element> all = new ArrayList<>();
    private final Map<Element, Element> parents = new HashMap<>();
    private final Map<String, List<Element>> flowsBySource;

    /** @param beside the other files of its folder or deployment: name → content */
    public Model(Element root, Map<String, String> beside) {
        this.root = root;
        this.beside = Map.copyOf(beside);
        collect(root);
        this.flowsBySource =
                flows().collect(Collectors.groupingBy(flow -> String.valueOf(flow.attribute("sourceRef"))));
    }

    private void collect(Element element) {
        all.add(element);
        for (var child : element.elements()) {
            parents.put(child, element);
            collect(child);
        }
    }

    Element root() {
        return root;
    }

    Map<String, String> beside() {
        return beside;
    }

    /** All elements, in the order of the file. */
    Stream<Element> elements() {
        return all.stream();
    }

    /** All elements of BPMN of one kind. */
    Stream<Element> elements(String kind) {
        return elements().filter(e -> isBpmn(e) && e.getTagName().equals(kind));
    }

    List<Element> processes() {
        return elements("process").toList();
    }

    /** Everything a token can be at. */
    Stream<Element> nodes() {
        return elements().filter(Model::isNode);
    }

    Stream<Element> flows() {
        return elements("sequenceFlow");
    }

    List<Element> outgoing(Element node) {
        return flowsBySource.getOrDefault(String.valueOf(node.attribute("id")), List.of());
    }

    Optional<Element> withId(String id) {
        return elements().filter(e -> id.equals(e.attribute("id"))).findFirst();
    }

    Element parent(Element element) {
        return parents.getOrDefault(element, root);
    }

    /** What an author can select in the Modeler and that holds the element. */
    Element carrier(Element element) {
        var carrier = element;
        while (carrier != root && !isSelectable(carrier)) carrier = parent(carrier);
        return carrier;
    }

    private static boolean isSelectable(Element element) {
        var kind = element.getTagName();
        return isBpmn(element)
                && (isEvent(element)
                        || isGateway(element)
                        || isActivity(element)
                        || kind.equals("sequenceFlow")
                        || kind.equals("message")
                        || kind.equals("process"));
    }

    static boolean isBpmn(Element element) {
        return BPMN.equals(element.getUri());
    }

    /** Whether a token can be at it. */
    static boolean isNode(Element element) {
        return isBpmn(element) && (isEvent(element) || isGateway(element) || isActivity(element));
    }

    static boolean isEvent(Element element) {
        return EVENTS.contains(element.getTagName());
    }

    static boolean isGateway(Element element) {
        return GATEWAYS.contains(element.getTagName());
    }

    static boolean isActivity(Element element) {
        var kind = element.getTagName();
        return kind.endsWith("Task") || kind.equals("task") || kind.equals("subProcess");
    }

    /** The value of a Camunda attribute; empty where it is missing. */
    public static String camunda(Element element, String attribute) {
        return Objects.requireNonNullElse(element.attribute(CAMUNDA + ":" + attribute), "");
    }

    /** The Camunda extension elements of one kind. */
    public static List<Element> extensions(Element element, String container, String kind) {
        return element.elements("extensionElements").stream()
                .flatMap(e -> e.elements(container).stream())
                .flatMap(e -> e.elements(kind).stream())
                .filter(e -> CAMUNDA.equals(e.getUri()))
                .toList();
    }
}
