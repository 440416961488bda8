package dev.hagukumi.scenario.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.sales.RejectReason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Tasklist can show every form, and a form asks what its scenario wants to know. */
class FormsTests {
    /** What form-js 1.8.7 of the webapps knows, without those that need a script or another origin. */
    private static final Set<String> KNOWN = Set.of(
            "text", "textfield", "textarea", "number", "datetime", "checkbox", "radio", "select", "separator", "group");

    /** The newest shape form-js 1.8.7 reads. */
    private static final int SCHEMA = 16;

    private static final Pattern VARIABLE = Pattern.compile("(?<![\\w.'])([a-z]\\w*)(?![\\w(.'])");
    private static final Set<String> OPERATORS = Set.of("empty", "not", "and", "or", "null", "true", "false");

    @ParameterizedTest
    @MethodSource("dev.hagukumi.scenario.model.ModelFiles#forms")
    void isMadeOfComponentsThatTasklistKnows(Path file) {
        var form = read(file);

        assertThat(form.path("schemaVersion").asInt()).isPositive().isLessThanOrEqualTo(SCHEMA);
        assertThat(form.path("executionPlatform").asString()).isEqualTo("Camunda Platform");
        assertThat(components(form))
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.path("type").asString()).isIn(KNOWN));
    }

    @ParameterizedTest
    @MethodSource("dev.hagukumi.scenario.model.ModelFiles#forms")
    void usesEachIdAndKeyOnce(Path file) {
        var form = read(file);

        assertThat(components(form))
                .extracting(c -> c.path("id").asString())
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(keys(form)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("dev.hagukumi.scenario.model.ModelFiles#forms")
    void offersTheReasonsThatSalesKnows(Path file) {
        var reasons =
                components(read(file)).filter(c -> c.path("key").asString().equals("reason"));

        assertThat(reasons)
                .allSatisfy(reason -> assertThat(reason.path("values"))
                        .extracting(value -> value.path("value").asString())
                        .containsExactly(Arrays.stream(RejectReason.values())
                                .map(Enum::name)
                                .toArray(String[]::new)));
    }

    @Test
    void everyTaskHasItsForm() throws IOException {
        for (var model : ModelFiles.models()) {
            var forms = formsBeside(model).map(form -> form.path("id").asString());
            var tasks = Bpmn.readModelFromFile(model.toFile()).getModelElementsByType(UserTask.class);

            assertThat(forms)
                    .containsAll(tasks.stream().map(UserTask::getCamundaFormRef).toList());
            assertThat(tasks)
                    .allSatisfy(
                            task -> assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment"));
        }
    }

    @Test
    void everyConditionAsksForWhatAFormAnswers() throws IOException {
        for (var model : ModelFiles.models()) {
            var answers =
                    formsBeside(model).flatMap(form -> keys(form).stream()).collect(Collectors.toSet());

            assertThat(variables(Bpmn.readModelFromFile(model.toFile()))).isSubsetOf(answers);
        }
    }

    private static Set<String> variables(BpmnModelInstance model) {
        return model.getModelElementsByType(ConditionExpression.class).stream()
                .flatMap(condition ->
                        VARIABLE.matcher(condition.getTextContent()).results())
                .map(match -> match.group(1))
                .filter(word -> !OPERATORS.contains(word))
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> formsBeside(Path model) throws IOException {
        return ModelFiles.forms().stream()
                .filter(form -> form.getParent().equals(model.getParent()))
                .map(FormsTests::read);
    }

    private static Collection<String> keys(JsonNode form) {
        return components(form)
                .filter(c -> c.hasNonNull("key"))
                .map(c -> c.path("key").asString())
                .toList();
    }

    private static Stream<JsonNode> components(JsonNode form) {
        return StreamSupport.stream(form.path("components").spliterator(), false)
                .flatMap(component -> Stream.concat(Stream.of(component), components(component)));
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (tools.jackson.core.JacksonException e) {
            throw new IllegalStateException(e);
        }
    }
}
