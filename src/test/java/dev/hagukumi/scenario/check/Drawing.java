package dev.hagukumi.scenario.check;

import java.util.LinkedHashSet;

/** Draws a model from a line of text, see {@link TokensTests}. */
final class Drawing {
    private final StringBuilder flows = new StringBuilder();
    private final StringBuilder boundaries = new StringBuilder();
    private final LinkedHashSet<String> nodes = new LinkedHashSet<>();
    private int number;

    private Drawing() {}

    static String of(String ways) {
        var drawing = new Drawing();
        for (var way : ways.strip().split("\\s+")) drawing.way(way);
        var elements = new StringBuilder();
        drawing.nodes.forEach(node -> elements.append(element(node)));
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test" id="d"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                  <process id="p">%s%s%s</process>
                </definitions>""".formatted(elements, drawing.boundaries, drawing.flows);
    }

    private void way(String way) {
        var ends = way.split("[>!+]");
        if (way.contains(">")) flow(ends[0], ends[1]);
        else boundary(ends[0], ends[1], way.contains("!"));
    }

    private void flow(String from, String to) {
        if (boundaries.indexOf("id=\"" + from + "\"") < 0) nodes.add(from);
        nodes.add(to);
        var condition = from.startsWith("O") && from.length() == 1 || from.equals("O1")
                ? "<conditionExpression xsi:type=\"tFormalExpression\">${c}</conditionExpression>"
                : "";
        flows.append("<sequenceFlow id=\"f%d\" sourceRef=\"%s\" targetRef=\"%s\">%s</sequenceFlow>"
                .formatted(++number, from, to, condition));
    }

    private void boundary(String of, String event, boolean interrupts) {
        nodes.remove(event);
        boundaries.append("<boundaryEvent id=\"%s\" attachedToRef=\"%s\" cancelActivity=\"%s\">%s</boundaryEvent>"
                .formatted(event, of, interrupts, timer("P3D")));
    }

    private static String element(String node) {
        return switch (node.charAt(0)) {
            case 'S' -> "<startEvent id=\"%s\"/>".formatted(node);
            case 'E' -> "<endEvent id=\"%s\"/>".formatted(node);
            case 'T' -> "<endEvent id=\"%s\"><terminateEventDefinition/></endEvent>".formatted(node);
            case 'A' -> "<serviceTask id=\"%s\"/>".formatted(node);
            case 'U' -> "<userTask id=\"%s\"/>".formatted(node);
            case 'W' ->
                "<intermediateCatchEvent id=\"%s\"><messageEventDefinition/></intermediateCatchEvent>".formatted(node);
            case 'D' -> "<intermediateCatchEvent id=\"%s\">%s</intermediateCatchEvent>".formatted(node, timer("P3D"));
            case 'Z' -> "<intermediateCatchEvent id=\"%s\">%s</intermediateCatchEvent>".formatted(node, timer("PT0S"));
            case 'X' -> "<exclusiveGateway id=\"%s\"/>".formatted(node);
            case 'P' -> "<parallelGateway id=\"%s\"/>".formatted(node);
            case 'O' -> "<inclusiveGateway id=\"%s\"/>".formatted(node);
            case 'G' -> "<eventBasedGateway id=\"%s\"/>".formatted(node);
            case 'B' -> subProcess(node, "<userTask id=\"in_%s\"/>".formatted(node));
            case 'N' -> subProcess(node, "<serviceTask id=\"in_%s\"/>".formatted(node));
            default -> throw new IllegalArgumentException(node);
        };
    }

    private static String subProcess(String node, String inside) {
        return """
                <subProcess id="%1$s"><startEvent id="in_S"/>%2$s<endEvent id="in_E"/>\
                <sequenceFlow id="in_1" sourceRef="in_S" targetRef="in_%1$s"/>\
                <sequenceFlow id="in_2" sourceRef="in_%1$s" targetRef="in_E"/></subProcess>""".formatted(node, inside);
    }

    private static String timer(String duration) {
        return "<timerEventDefinition><timeDuration xsi:type=\"tFormalExpression\">%s</timeDuration></timerEventDefinition>"
                .formatted(duration);
    }
}
