package dev.hagukumi.scenario.check;

/**
 * Every step begins in a transaction of its own (async before). Otherwise a step that fails would undo the lead's activity, and
 * one that loses a race would already have run.
 */
class EveryEffectIsAsync implements Law {

    @Override
    public void examine(Model model, Faults faults) {
        model.elements("serviceTask")
                .filter(task -> !"true".equals(Model.camunda(task, "asyncBefore")))
                .forEach(task -> faults.add(task, "set 'Asynchronous before' (asyncBefore) on the step"));
    }
}
