package dev.hagukumi.scenario.check;

/** No lead gets lost: every element can be reached, and every way goes on until an end event. */
class EveryWayLeadsToAnEnd implements Law {

    @Override
    public void examine(Model model, Faults faults) {
        Level.of(model).forEach(level -> examine(level, faults));
    }

    private static void examine(Level level, Faults faults) {
        var reached = level.reached();
        for (var node : level.nodes()) {
            if (!reached.contains(node))
                faults.add(node, "no way leads to this element: connect it with what comes before, or remove it");
            else if (level.onward(node).isEmpty() && !Nodes.isEnd(node) && !Nodes.isEventSubProcess(node))
                faults.add(node, "dead end: nothing follows; connect it with what comes next, or with an end event");
        }
    }
}
