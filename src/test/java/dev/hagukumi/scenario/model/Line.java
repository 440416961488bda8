package dev.hagukumi.scenario.model;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;

/** One straight piece of a drawn flow. */
record Line(String flow, double x1, double y1, double x2, double y2) {

    static List<Line> of(BpmnEdge edge) {
        var points = List.copyOf(edge.getWaypoints());
        var lines = new ArrayList<Line>();
        for (int i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            lines.add(new Line(edge.getBpmnElement().getId(), from.getX(), from.getY(), to.getX(), to.getY()));
        }
        return lines;
    }

    boolean isSquare() {
        return x1 == x2 || y1 == y2;
    }

    boolean crosses(Line other) {
        return !flow.equals(other.flow)
                && Line2D.linesIntersect(x1, y1, x2, y2, other.x1, other.y1, other.x2, other.y2);
    }
}
