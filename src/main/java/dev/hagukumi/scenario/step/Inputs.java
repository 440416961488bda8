package dev.hagukumi.scenario.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** Reads what a model, or an answered form, gives to a step. */
final class Inputs {

    private Inputs() {}

    /** Must be there. */
    static String text(DelegateExecution step, String input) {
        var text = optionalText(step, input);
        if (text == null)
            throw new IllegalArgumentException("%s: element %s needs '%s'; set it in the model or in the form before it"
                    .formatted(step.getProcessDefinitionId(), step.getCurrentActivityId(), input));
        return text;
    }

    /** Blank is as good as missing. */
    static @Nullable String optionalText(DelegateExecution step, String input) {
        var value = step.getVariable(input);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }
}
