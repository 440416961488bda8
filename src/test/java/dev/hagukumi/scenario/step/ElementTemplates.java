package dev.hagukumi.scenario.step;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;

/** Describes the step classes to the Modeler, as element templates of Camunda 7. */
final class ElementTemplates {
    private static final String SCHEMA =
            "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json";

    private ElementTemplates() {}

    static String of(Stream<Class<?>> steps) {
        var templates = steps.map(ElementTemplates::step).toList();
        try {
            var indent = new DefaultIndenter("  ", "\n");
            var printer = new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
            return new ObjectMapper().writer(printer).writeValueAsString(templates) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> step(Class<?> type) {
        var step = type.getAnnotation(Step.class);
        var template = new LinkedHashMap<String, Object>();
        template.put("$schema", SCHEMA);
        template.put("name", step.name());
        template.put("id", "dev.hagukumi." + type.getSimpleName());
        template.put("description", step.documentation());
        template.put("appliesTo", List.of("bpmn:ServiceTask"));
        template.put("properties", properties(type, step));
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
