package dev.hagukumi.security;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Models that keep the schema and are made to cost whoever judges them as much as can be. */
final class HostileModels {
    private HostileModels() {}

    static List<String> all() {
        return List.copyOf(named().values());
    }

    static Map<String, String> named() {
        var models = new LinkedHashMap<String, String>();
        models.put("nested", nested(40));
        models.put("chain", chain(1_900));
        models.put("diamonds", diamonds(390));
        models.put("circles", circles(600));
        models.put("parallel", parallelTimers(19));
        models.put("many-parallel", parallelTimers(900));
        models.put("inclusive", inclusiveTimers(20, 3));
        models.put("colours", colours(20, 10));
        models.put("loops", loops(90));
        models.put("boundaries", boundaries(60));
        models.put("conditions", conditions());
        models.put("times", times());
        models.put("many-flows", chain(4_000));
        models.put("entities", entities());
        models.put("a control character in a DOCTYPE", "<!DOCTYPE x [\u0001]><x/>");
        return models;
    }

    /** Sub-processes within sub-processes, the end before what leads to it. */
    static String nested(int levels) {
        var model = new DrawnModel();
        var inner = "";
        for (var level = levels; level > 0; level--) {
            var what = inner.isEmpty() ? "<exclusiveGateway id=\"G%d\" name=\"g\"/>".formatted(level) : inner;
            var id = inner.isEmpty() ? "G" + level : "P" + (level + 1);
            inner =
                    ("<subProcess id=\"P%1$d\" name=\"p\"><startEvent id=\"S%1$d\" name=\"s\"/><endEvent id=\"E%1$d\" name=\"e\"/>%2$s"
                                    + "<sequenceFlow id=\"A%1$d\" sourceRef=\"S%1$d\" targetRef=\"%3$s\"/>"
                                    + "<sequenceFlow id=\"B%1$d\" sourceRef=\"%3$s\" targetRef=\"E%1$d\"/></subProcess>")
                            .formatted(level, what, id);
        }
        model.element(inner);
        model.flow("Start", "P1");
        model.flow("P1", "End");
        return model.text();
    }

    private static String chain(int tasks) {
        var model = new DrawnModel();
        for (var n = 0; n < tasks; n++) {
            model.gateway("exclusive", "X" + n);
            model.flow(n == 0 ? "Start" : "X" + (n - 1), "X" + n);
        }
        model.flow("X" + (tasks - 1), "End");
        return model.text();
    }

    /** Parallel splits one after the other, each closed before the next opens. */
    private static String diamonds(int splits) {
        var model = new DrawnModel();
        for (var n = 0; n < splits; n++) {
            model.gateway("parallel", "S" + n);
            model.gateway("parallel", "J" + n);
            model.flow(n == 0 ? "Start" : "J" + (n - 1), "S" + n);
            for (var way = 0; way < 2; way++) {
                model.timer("W" + n + "_" + way);
                model.flow("S" + n, "W" + n + "_" + way);
                model.flow("W" + n + "_" + way, "J" + n);
            }
        }
        model.flow("J" + (splits - 1), "End");
        return model.text();
    }

    private static String circles(int number) {
        var model = new DrawnModel();
        for (var n = 0; n < number; n++) {
            model.gateway("exclusive", "X" + n);
            model.gateway("exclusive", "Y" + n);
            model.flow(n == 0 ? "Start" : "X" + (n - 1), "X" + n);
            model.flow("X" + n, "Y" + n);
            model.flow("Y" + n, "X" + n);
        }
        model.flow("X" + (number - 1), "End");
        return model.text();
    }

    /** Any number of them can be done at any time: two to the power of so many positions. */
    private static String parallelTimers(int ways) {
        var model = new DrawnModel();
        model.gateway("parallel", "Split");
        model.gateway("parallel", "Join");
        model.flow("Start", "Split");
        for (var n = 0; n < ways; n++) {
            model.timer("W" + n);
            model.flow("Split", "W" + n);
            model.flow("W" + n, "Join");
        }
        model.flow("Join", "End");
        return model.text();
    }

    private static String inclusiveTimers(int ways, int rows) {
        var model = new DrawnModel();
        for (var row = 0; row < rows; row++) {
            model.gateway("inclusive", "Split" + row);
            model.gateway("inclusive", "Join" + row);
            model.flow(row == 0 ? "Start" : "Join" + (row - 1), "Split" + row);
            for (var n = 0; n < ways; n++) {
                var wait = "W" + row + "_" + n;
                model.timer(wait);
                model.condition("Split" + row, wait, "${true}");
                model.flow(wait, "Join" + row);
            }
        }
        model.flow("Join" + (rows - 1), "End");
        return model.text();
    }

    /** Every way of a split can come along every way into a join, and those of two joins into a third. */
    static String colours(int ways, int merges) {
        var model = new DrawnModel();
        model.gateway("parallel", "Split");
        model.flow("Start", "Split");
        for (var join = 0; join < 2; join++) {
            model.gateway("parallel", "Join" + join);
            for (var m = 0; m < merges; m++) {
                model.gateway("exclusive", "M" + join + "_" + m);
                model.flow("M" + join + "_" + m, "Join" + join);
            }
        }
        for (var n = 0; n < ways; n++) {
            model.gateway("exclusive", "X" + n);
            model.flow("Split", "X" + n);
            for (var join = 0; join < 2; join++)
                for (var m = 0; m < merges; m++) model.condition("X" + n, "M" + join + "_" + m, "${true}");
        }
        model.gateway("parallel", "Last");
        model.flow("Join0", "Last");
        model.flow("Join1", "Last");
        model.flow("Last", "End");
        return model.text();
    }

    /** Each element leads to each other. */
    private static String loops(int size) {
        var model = new DrawnModel();
        model.flow("Start", "X0");
        for (var n = 0; n < size; n++) {
            model.gateway("exclusive", "X" + n);
            for (var step = 1; step <= 20; step++) model.condition("X" + n, "X" + (n + step) % size, "${true}");
        }
        model.flow("X0", "End");
        return model.text();
    }

    private static String boundaries(int events) {
        var model = new DrawnModel();
        model.timer("W");
        model.flow("Start", "W");
        for (var n = 0; n < events; n++) {
            model.element(
                    "<boundaryEvent id=\"B%1$d\" name=\"b\" attachedToRef=\"P\" cancelActivity=\"false\">".formatted(n)
                            + "<timerEventDefinition id=\"D%1$d\"><timeDuration>P1D</timeDuration></timerEventDefinition>"
                                    .formatted(n)
                            + "</boundaryEvent>");
            model.flow("B" + n, "J");
        }
        model.element(
                "<subProcess id=\"P\" name=\"p\"><startEvent id=\"PS\" name=\"s\"/><endEvent id=\"PE\" name=\"e\"/>"
                        + "<sequenceFlow id=\"PF\" sourceRef=\"PS\" targetRef=\"PE\"/></subProcess>");
        model.gateway("parallel", "J");
        model.flow("W", "P");
        model.flow("P", "J");
        model.flow("J", "End");
        return model.text();
    }

    private static String conditions() {
        var model = new DrawnModel();
        model.gateway("exclusive", "X");
        model.flow("Start", "X");
        for (var condition : HostileExpressions.CONDITIONS) model.condition("X", "End", condition);
        return model.text();
    }

    private static String times() {
        var model = new DrawnModel();
        var number = 0;
        for (var kind : List.of("timeDuration", "timeDate", "timeCycle"))
            for (var time : HostileExpressions.TIMES)
                model.timer("T" + number++, "<%1$s>%2$s</%1$s>".formatted(kind, time));
        return model.text();
    }

    private static String entities() {
        return "<?xml version=\"1.0\"?><!DOCTYPE definitions ["
                + IntStream.range(1, 30)
                        .mapToObj(n -> "<!ENTITY e%d \"&e%d;&e%d;\">".formatted(n, n - 1, n - 1))
                        .collect(Collectors.joining())
                + "]><definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"x\">&e29;</definitions>";
    }
}
