package dev.hagukumi.scenario.check;

import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** What an element of the diagram does with a token. */
final class Nodes {
    private static final Set<String> ALTERNATIVES = Set.of("exclusiveGateway", "eventBasedGateway");

    private Nodes() {}

    /** A start, or a sub-process that an event of its own starts. */
    static boolean beginsByItself(Element node) {
        return node.getTagName().equals("startEvent") || isEventSubProcess(node);
    }

    static boolean isEventSubProcess(Element node) {
        return node.getTagName().equals("subProcess") && "true".equals(node.attribute("triggeredByEvent"));
    }

    static boolean isSubProcess(Element node) {
        return node.getTagName().equals("subProcess");
    }

    static boolean isLink(Element node) {
        return !node.elements("linkEventDefinition").isEmpty();
    }

    static @Nullable String linkOf(Element node) {
        return node.elements("linkEventDefinition").stream()
                .map(link -> link.attribute("name"))
                .findFirst()
                .orElse(null);
    }

    /** Whether a lead's way may end here. */
    static boolean isEnd(Element node) {
        return node.getTagName().equals("endEvent")
                || node.getTagName().equals("intermediateThrowEvent") && isLink(node);
    }

    static boolean isTerminate(Element node) {
        return !node.elements("terminateEventDefinition").isEmpty();
    }

    /** One way out of several is taken. */
    static boolean isAlternative(Element node) {
        return ALTERNATIVES.contains(node.getTagName());
    }

    static boolean isInclusive(Element node) {
        return node.getTagName().equals("inclusiveGateway");
    }

    static boolean isParallel(Element node) {
        return node.getTagName().equals("parallelGateway");
    }

    static boolean interrupts(Element boundary) {
        return !"false".equals(boundary.attribute("cancelActivity"));
    }

    /** Whether a token may rest here: for an event, for a person. A time that is over at once is no rest. */
    static boolean waits(Element node) {
        return switch (node.getTagName()) {
            case "userTask", "boundaryEvent" -> true;
            case "intermediateCatchEvent" -> !isLink(node) && !Times.isOverAtOnce(node);
            default -> false;
        };
    }

    static boolean isConditional(Element flow) {
        return !flow.elements("conditionExpression").isEmpty();
    }

    /** As a marketer sees it on the diagram. */
    static String name(Element element) {
        var name = element.attribute("name");
        return name == null || name.isBlank() ? String.valueOf(element.attribute("id")) : "'" + name.strip() + "'";
    }
}
