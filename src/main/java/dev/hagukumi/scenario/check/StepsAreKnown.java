package dev.hagukumi.scenario.check;

import dev.hagukumi.scenario.vocabulary.Input;
import dev.hagukumi.scenario.vocabulary.Step;
import dev.hagukumi.scenario.vocabulary.StepVocabulary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** A service task names a step of the vocabulary and gives it the inputs it asks for. */
class StepsAreKnown implements Law {
    private static final Pattern STEP = Pattern.compile("\\$\\{(\\w+)}");

    private final StepVocabulary vocabulary;

    StepsAreKnown(StepVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void examine(Model model, Faults faults) {
        model.elements("serviceTask").forEach(task -> examine(task, faults));
    }

    private void examine(Element task, Faults faults) {
        var expression = Model.camunda(task, "delegateExpression");
        var name = STEP.matcher(expression);
        var step = name.matches() ? vocabulary.find(name.group(1)) : java.util.Optional.<Step>empty();
        if (step.isEmpty()) faults.add(task, "step '" + expression + "' is not known; there is " + vocabulary.names());
        else examine(task, step.get(), faults);
    }

    private static void examine(Element task, Step step, Faults faults) {
        var given = new HashMap<String, String>();
        for (var parameter : Model.extensions(task, "inputOutput", "inputParameter"))
            given.put(
                    String.valueOf(parameter.attribute("name")),
                    parameter.getText().strip());
        for (var input : step.inputs()) examine(task, input, given, faults);
        var known = Arrays.stream(step.inputs()).map(Input::id).toList();
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name ->
                        faults.add(task, "step '" + step.name() + "' takes no input '" + name + "', only " + known));
    }

    private static void examine(Element task, Input input, Map<String, String> given, Faults faults) {
        var value = given.getOrDefault(input.id(), "");
        if (value.isEmpty()) {
            if (input.required()) faults.add(task, "input '" + input.id() + "' (" + input.label() + ") is missing");
            return;
        }
        var options = List.of(input.options());
        if (!options.isEmpty() && !options.contains(value) && !value.contains("${"))
            faults.add(task, "input '" + input.id() + "' is '" + value + "' but may only be one of " + options);
    }
}
