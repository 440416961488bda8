package dev.hagukumi.scenario.task;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields that a person fills in on the form of a task; what the form only shows is none of them. */
final class FormFields {
    private static final JsonMapper JSON = new JsonMapper();

    /** A longer text does not fit a variable of the engine. */
    private static final int LONGEST = 4_000;

    /** @param options the only answers possible; empty where any text is */
    private record Field(Set<String> options, int longest) {}

    private final Map<String, Field> fields = new HashMap<>();

    static FormFields of(String task, ProcessEngineConfigurationImpl engine) {
        if (engine.getTaskService().createTaskQuery().taskId(task).count() == 0)
            throw new NotFoundException("Cannot find task with id " + task);
        try (var form = engine.getFormService().getDeployedTaskForm(task)) {
            return of(form);
        } catch (NotFoundException | NullValueException e) {
            return new FormFields(); // a task without a form is answered without fields
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FormFields of(InputStream form) {
        var read = new FormFields();
        read.add(JSON.readTree(form));
        return read;
    }

    private void add(JsonNode part) {
        var key = part.path("key").asString("");
        if (!key.isEmpty()
                && !part.path("disabled").asBoolean(false)
                && !part.path("readonly").asBoolean(false)) fields.put(key, field(part));
        part.path("components").forEach(this::add);
    }

    private static Field field(JsonNode part) {
        var options = new HashSet<String>();
        part.path("values").forEach(option -> options.add(option.path("value").asString("")));
        return new Field(options, part.path("validate").path("maxLength").asInt(LONGEST));
    }

    /** Refuses what the form does not ask for. */
    void check(@Nullable Map<String, Object> answers) {
        if (answers == null) return;
        answers.forEach((name, answer) -> {
            var field = fields.get(name);
            if (field == null)
                throw new BadUserRequestException(
                        "'" + name + "' is no field of the form; there is " + fields.keySet());
            var fault = fault(answer, field);
            if (fault != null) throw new BadUserRequestException("Field '" + name + "' " + fault);
        });
    }

    private static @Nullable String fault(@Nullable Object answer, Field field) {
        if (answer == null || answer instanceof Boolean || answer instanceof Number) return null;
        if (!(answer instanceof String text)) return "holds a plain text, number or yes or no";
        if (text.length() > field.longest()) return "holds at most " + field.longest() + " characters";
        if (text.indexOf('\0') >= 0) return "holds a character that no text has";
        return text.isEmpty() || field.options().isEmpty() || field.options().contains(text)
                ? null
                : "is one of " + field.options();
    }
}
