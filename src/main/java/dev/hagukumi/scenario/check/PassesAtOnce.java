package dev.hagukumi.scenario.check;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Whether a token can get through a sub-process without resting in it. */
final class PassesAtOnce {
    private final Level level;
    private final Set<Element> through = new HashSet<>();
    /** Each looked into once: asked again at each level, forty levels would take for ever. */
    private final Map<Element, Boolean> inner = new HashMap<>();

    private PassesAtOnce(Level level) {
        this.level = level;
    }

    static boolean of(Element subProcess) {
        var inside = new PassesAtOnce(Level.of(subProcess));
        return inside.fromAnyStart();
    }

    private boolean fromAnyStart() {
        var open = new ArrayDeque<>(level.nodes());
        while (!open.isEmpty()) {
            var node = open.remove();
            if (through.contains(node) || !leadsThrough(node)) continue;
            through.add(node);
            level.in(node).forEach(way -> open.add(way.from()));
        }
        return level.starts().stream().anyMatch(through::contains);
    }

    private boolean passes(Element subProcess) {
        return inner.computeIfAbsent(subProcess, PassesAtOnce::of);
    }

    private boolean leadsThrough(Element node) {
        if (Nodes.waits(node) || Nodes.isSubProcess(node) && !passes(node)) return false;
        var onward = level.onward(node);
        if (onward.isEmpty()) return true;
        // Of parallel ways all must be through.
        var all = Nodes.isParallel(node)
                || !Model.isGateway(node) && onward.stream().noneMatch(way -> Nodes.isConditional(way.at()));
        return all
                ? onward.stream().allMatch(way -> through.contains(way.to()))
                : onward.stream().anyMatch(way -> through.contains(way.to()));
    }
}
