package dev.hagukumi.security;

import java.util.ArrayList;
import java.util.List;

/** A model of one process that begins and ends, with whatever a test puts between; nothing is checked. */
final class DrawnModel {
    private final List<String> elements = new ArrayList<>();
    private int flows;

    void element(String xml) {
        elements.add(xml);
    }

    void gateway(String kind, String id) {
        element("<%1$sGateway id=\"%2$s\" name=\"%2$s?\"/>".formatted(kind, id));
    }

    void timer(String id) {
        timer(id, "<timeDuration>P1D</timeDuration>");
    }

    void timer(String id, String time) {
        element("<intermediateCatchEvent id=\"%1$s\" name=\"%1$s\"><timerEventDefinition id=\"%1$s_d\">".formatted(id)
                + time + "</timerEventDefinition></intermediateCatchEvent>");
    }

    void flow(String from, String to) {
        element("<sequenceFlow id=\"F%d\" sourceRef=\"%s\" targetRef=\"%s\"/>".formatted(flows++, from, to));
    }

    void condition(String from, String to, String expression) {
        element(("<sequenceFlow id=\"F%d\" name=\"f\" sourceRef=\"%s\" targetRef=\"%s\"><conditionExpression"
                        + " xsi:type=\"tFormalExpression\">%s</conditionExpression></sequenceFlow>")
                .formatted(flows++, from, to, expression.replace("&", "&amp;").replace("<", "&lt;")));
    }

    String text() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://hostile.example">
                <message id="Begins" name="DocumentRequested"/>
                <process id="hostile" name="hostile" isExecutable="true" camunda:historyTimeToLive="P30D">
                <startEvent id="Start" name="start"><messageEventDefinition id="Start_d" messageRef="Begins"/></startEvent>
                <endEvent id="End" name="end"/>
                %s
                </process>
                </definitions>
                """.formatted(String.join("\n", elements));
    }
}
