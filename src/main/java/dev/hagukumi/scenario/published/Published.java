package dev.hagukumi.scenario.published;

import dev.hagukumi.scenario.ScenarioModels.LabelGaps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;

/** One published version: its model and the names beside it. Neither ever changes. */
record Published(BpmnModelInstance model, Labels labels) {
    private static final Set<Locale> LANGUAGES = Set.of(Locale.JAPANESE, Locale.ENGLISH);

    /** As they are drawn, by id. */
    private Map<String, String> drawn() {
        var names = new HashMap<String, String>();
        model.getModelElementsByType(FlowElement.class)
                .forEach(element -> put(names, element.getId(), element.getName()));
        model.getModelElementsByType(Process.class).forEach(process -> put(names, process.getId(), process.getName()));
        return names;
    }

    private static void put(Map<String, String> names, String id, String name) {
        if (name != null && !name.isBlank())
            names.put(id, name.replaceAll("\\s+", " ").strip());
    }

    Map<String, String> names(Locale language) {
        var names = drawn();
        names.replaceAll((id, name) -> labels.of(id, language).orElse(name));
        return names;
    }

    /** The names are changed in a copy: the engine goes on with the model itself. */
    String xml(Locale language) {
        var copy = (BpmnModelInstance) model.clone();
        copy.getModelElementsByType(FlowElement.class)
                .forEach(element -> labels.of(element.getId(), language).ifPresent(element::setName));
        copy.getModelElementsByType(Process.class)
                .forEach(process -> labels.of(process.getId(), language).ifPresent(process::setName));
        return Bpmn.convertToString(copy);
    }

    Optional<String> title(String scenario, Locale language) {
        return Optional.ofNullable(names(language).get(scenario));
    }

    LabelGaps gaps() {
        if (labels.names().isEmpty()) return new LabelGaps(List.of(), List.of());
        var drawn = drawn();
        var missing = new TreeSet<String>();
        for (var id : drawn.keySet())
            if (LANGUAGES.stream().anyMatch(language -> labels.of(id, language).isEmpty())) missing.add(id);
        var stale = new TreeSet<>(labels.names().keySet());
        stale.removeIf(id -> model.getModelElementById(id) != null);
        return new LabelGaps(new ArrayList<>(missing), new ArrayList<>(stale));
    }
}
