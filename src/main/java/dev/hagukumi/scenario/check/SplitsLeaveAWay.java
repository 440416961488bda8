package dev.hagukumi.scenario.check;

import dev.hagukumi.scenario.expression.Condition;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Whatever is asked, a lead can go on: where every way out has a condition, one is the default. Only right behind a task for
 * people it may be missing: an answer that fits no way is refused, and the task stays.
 */
class SplitsLeaveAWay implements Law {

    @Override
    public void examine(Model model, Faults faults) {
        for (var level : Level.of(model)) {
            for (var node : level.nodes()) {
                if (!leavesAWay(level, node)
                        && !(Model.isGateway(node) && answersAPerson(level, node, new HashSet<>())))
                    faults.add(
                            node,
                            "a lead may fit none of the conditions behind " + Nodes.name(node)
                                    + " and be left without a way: make one way the default");
            }
        }
    }

    private static boolean leavesAWay(Level level, Element node) {
        var ways = level.onward(node).stream()
                .filter(way -> way.at().getTagName().equals("sequenceFlow"))
                .toList();
        if (Nodes.isParallel(node) || node.getTagName().equals("eventBasedGateway")) return true;
        if (ways.isEmpty() || level.fallback(node) != null) return true;
        if (ways.stream().anyMatch(way -> !Nodes.isConditional(way.at()))) return true;
        // Told as what it is: its author has one mistake, not two.
        var conditions = ways.stream().map(way -> condition(way.at())).toList();
        if (conditions.stream().anyMatch(Optional::isEmpty)) return true;
        return coverAll(conditions.stream().flatMap(Optional::stream).toList());
    }

    private static boolean coverAll(List<Condition> conditions) {
        return conditions.stream().anyMatch(Condition::isAlways)
                || conditions.stream().anyMatch(one -> conditions.stream().anyMatch(one::isOppositeOf));
    }

    private static Optional<Condition> condition(Element flow) {
        var condition = flow.elements("conditionExpression").get(0);
        if (condition.attribute("language") != null) return Optional.empty();
        return Condition.read(condition.getText().strip()).filter(Condition::isExpression);
    }

    /** Whether every token comes here in the moment in which a person completes a task. */
    private static boolean answersAPerson(Level level, Element node, Set<Element> seen) {
        if (isAsync(node, "asyncBefore") || level.in(node).isEmpty()) return false;
        return level.in(node).stream().map(Level.Way::from).allMatch(from -> {
            if (isAsync(from, "asyncAfter")) return false;
            if (from.getTagName().equals("userTask")) return true;
            return Model.isGateway(from) && seen.add(from) && answersAPerson(level, from, seen);
        });
    }

    private static boolean isAsync(Element node, String when) {
        return "true".equals(Model.camunda(node, when));
    }
}
