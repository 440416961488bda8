package dev.hagukumi.scenario.check;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Whether a token can get through a sub-process without resting in it. */
final class PassesAtOnce {
    private final Level level;
    private final Set<Element> through = new HashSet<>();

    private PassesAtOnce(Level level) {
        this.level = level;
    }

    static boolean of(Element subProcess) {
        var inside = new PassesAtOnce(Level.of(subProcess));
        return inside.fromAnyStart();
    }

    private boolean fromAnyStart() {
        var before = -1;
        while (through.size() > before) {
            before = through.size();
            level.nodes().stream().filter(this::leadsThrough).forEach(through::add);
        }
        return level.starts().stream().anyMatch(through::contains);
    }

    private boolean leadsThrough(Element node) {
        if (Nodes.waits(node) || Nodes.isSubProcess(node) && !of(node)) return false;
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
