package dev.hagukumi.scenario.step;

import dev.hagukumi.scenario.vocabulary.Input;
import dev.hagukumi.scenario.vocabulary.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectMapper;

/** Describes the step classes to the Modeler, as element templates of Camunda 7. */
final class ElementTemplates {
    private static final String SCHEMA =
            "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json";

    /** A condition to begin with, edited in place: templates have no blanks to fill in. */
    private record Condition(String id, String name, String expression) {}

    private static final List<Condition> CONDITIONS = List.of(
            new Condition("ScoreIs", "If the score is …", "${lead.score('engagement') >= 50}"),
            new Condition("StageIs", "If the stage is …", "${lead.stage == 'MQL'}"),
            new Condition("AnswerIs", "If the form's answer is …", "${decision == 'accept'}"));

    private ElementTemplates() {}

    static String of(Stream<Class<?>> steps) {
        var templates = Stream.concat(
                        steps.map(ElementTemplates::step), CONDITIONS.stream().map(ElementTemplates::condition))
                .toList();
        try {
            var indent = new DefaultIndenter("  ", "\n");
            var printer = new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
            return new ObjectMapper().writer().with(printer).writeValueAsString(templates) + "\n";
        } catch (JacksonException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> step(Class<?> type) {
        var step = type.getAnnotation(Step.class);
        var template = template(type.getSimpleName(), step.name(), "bpmn:ServiceTask");
        template.put("description", step.documentation());
        template.put("properties", properties(type, step));
        return template;
    }

    private static Map<String, Object> condition(Condition condition) {
        var property = new LinkedHashMap<String, Object>();
        property.put("label", "Condition");
        property.put("type", "String");
        property.put("value", condition.expression());
        property.put("constraints", Map.of("notEmpty", true));
        property.put("binding", binding("property", "conditionExpression"));
        var template = template(condition.id(), condition.name(), "bpmn:SequenceFlow");
        template.put("properties", List.of(property));
        return template;
    }

    private static Map<String, Object> template(String id, String name, String appliesTo) {
        var template = new LinkedHashMap<String, Object>();
        template.put("$schema", SCHEMA);
        template.put("name", name);
        template.put("id", "dev.hagukumi." + id);
        template.put("appliesTo", List.of(appliesTo));
        return template;
    }

    private static List<Object> properties(Class<?> type, Step step) {
        var bean = StringUtils.uncapitalize(type.getSimpleName());
        var properties = new ArrayList<>();
        properties.add(hidden("camunda:delegateExpression", "${" + bean + "}"));
        properties.add(hidden("camunda:asyncBefore", true));
        Arrays.stream(step.inputs()).map(ElementTemplates::input).forEach(properties::add);
        return properties;
    }

    private static Map<String, Object> hidden(String attribute, Object value) {
        var property = new LinkedHashMap<String, Object>();
        property.put("type", "Hidden");
        property.put("value", value);
        property.put("binding", binding("property", attribute));
        return property;
    }

    private static Map<String, Object> input(Input input) {
        var property = new LinkedHashMap<String, Object>();
        property.put("label", input.label());
        property.put("type", input.options().length == 0 ? "String" : "Dropdown");
        if (input.options().length > 0)
            property.put(
                    "choices",
                    Arrays.stream(input.options()).map(ElementTemplates::choice).toList());
        if (input.required()) property.put("constraints", Map.of("notEmpty", true));
        property.put("binding", binding("camunda:inputParameter", input.id()));
        return property;
    }

    private static Map<String, Object> choice(String value) {
        var choice = new LinkedHashMap<String, Object>();
        choice.put("name", value);
        choice.put("value", value);
        return choice;
    }

    private static Map<String, Object> binding(String type, String name) {
        var binding = new LinkedHashMap<String, Object>();
        binding.put("type", type);
        binding.put("name", name);
        return binding;
    }
}
