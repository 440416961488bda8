package dev.hagukumi.scenario.check;

/** One law that every model must keep. */
interface Law {
    void examine(Model model, Faults faults);
}
