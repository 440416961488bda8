package dev.hagukumi.platform.web;

import dev.hagukumi.platform.VisibleText;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Says in a sentence why the body of a request cannot be read. */
final class UnreadableBody {
    private UnreadableBody() {}

    static String whatIsWrong(HttpMessageNotReadableException error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            // What a value of ours refuses about itself names its field already.
            if (cause instanceof IllegalArgumentException refused) return String.valueOf(refused.getMessage());
            if (cause.getCause() == null
                    && cause instanceof DatabindException unfit
                    && !unfit.getPath().isEmpty())
                return path(unfit) + ": is not of the kind that the description of the API names";
            if (cause.getCause() == null && cause instanceof JacksonException broken)
                return "The body is not JSON: " + VisibleText.shown(broken.getOriginalMessage());
        }
        return "The body is missing or cannot be read; give JSON as the description of the API shows it";
    }

    private static String path(DatabindException unfit) {
        return unfit.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."));
    }
}
