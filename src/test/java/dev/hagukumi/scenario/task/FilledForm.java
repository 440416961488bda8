package dev.hagukumi.scenario.task;

import java.io.ByteArrayInputStream;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;

/** A form as a task shows it, filled in by somebody. */
public final class FilledForm {
    private FilledForm() {}

    /** @throws BadUserRequestException where the form does not ask for such an answer */
    public static void check(byte[] form, Map<String, Object> answers) {
        FormFields.of(new ByteArrayInputStream(form)).check(answers);
    }
}
