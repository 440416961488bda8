package dev.hagukumi.scenario.check;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Whoever goes in a circle waits somewhere on it. A circle without a wait runs within one transaction, for ever; one that mails
 * sends without end.
 *
 * <p>A parallel join lets nothing through before all its ways have come. So it is on such a circle only where all of them are.
 */
class CyclesWait implements Law {

    @Override
    public void examine(Model model, Faults faults) {
        Level.of(model).forEach(level -> examine(level, faults));
    }

    private static void examine(Level level, Faults faults) {
        var passed = new LinkedHashSet<>(level.nodes());
        passed.removeIf(CyclesWait::waits);
        Set<Element> done = new HashSet<>();
        for (var circle = circle(level, passed, done); !circle.isEmpty(); circle = circle(level, passed, done)) {
            var starved =
                    circle.stream().filter(node -> waitsForMore(level, node)).toList();
            var alone = circle;
            starved = starved.stream()
                    .filter(join -> level.in(join).stream().anyMatch(way -> !alone.contains(way.from())))
                    .toList();
            passed.removeAll(starved);
            if (!starved.isEmpty()) continue;
            done.addAll(circle);
            tell(circle, faults);
        }
    }

    private static boolean waits(Element node) {
        return Nodes.waits(node) || Nodes.isSubProcess(node) && !PassesAtOnce.of(node);
    }

    private static boolean waitsForMore(Level level, Element node) {
        return Nodes.isParallel(node) && level.in(node).size() > 1;
    }

    /**
     * Elements that can all be reached from each other, in the order of the file; empty where there is no circle left. What is on
     * none is done with: it is on none either when less is passed.
     */
    private static Set<Element> circle(Level level, Set<Element> passed, Set<Element> done) {
        for (var node : passed) {
            if (done.contains(node)) continue;
            var next = level.out(node).stream()
                    .map(Level.Way::to)
                    .filter(passed::contains)
                    .toList();
            var behind = level.reach(next, passed::contains);
            if (!behind.contains(node)) {
                done.add(node);
                continue;
            }
            var before = level.sources(Set.of(node), passed::contains);
            return level.nodes().stream()
                    .filter(behind::contains)
                    .filter(before::contains)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return Set.of();
    }

    private static void tell(Set<Element> circle, Faults faults) {
        var first = circle.iterator().next();
        var way = circle.stream().map(Nodes::name).collect(Collectors.joining(", "));
        var mails = circle.stream().flatMap(node -> Mails.of(node).stream()).toList();
        var dated = circle.stream().anyMatch(Times::isOverAtOnce);
        faults.add(
                first,
                what(mails) + " (" + way + "): put a timer or a message that is waited for on the way back"
                        + (dated ? "; a fixed date or no time at all is no wait" : ""));
    }

    private static String what(List<String> mails) {
        return mails.isEmpty()
                ? "cycle without a wait"
                : "cycle through a mail step without a wait, it would send " + mails + " again and again";
    }
}
