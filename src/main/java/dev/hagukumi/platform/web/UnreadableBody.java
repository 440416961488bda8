package dev.hagukumi.platform.web;

import dev.hagukumi.platform.BadInput;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Says in a sentence why the body of a request cannot be read. */
final class UnreadableBody {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}]+");
    private static final int LONGEST = 80;

    private UnreadableBody() {}

    static String whatIsWrong(HttpMessageNotReadableException error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            // What a value of ours refuses about itself names its field already.
            if (cause instanceof BadInput refused) return String.valueOf(refused.getMessage());
            if (cause.getCause() == null
                    && cause instanceof DatabindException unfit
                    && !unfit.getPath().isEmpty())
                return path(unfit) + ": is not of the kind that the description of the API names";
            if (cause.getCause() == null && cause instanceof JacksonException broken)
                return "The body is not JSON: " + shown(broken.getOriginalMessage());
        }
        return "The body is missing or cannot be read; give JSON as the description of the API shows it";
    }

    /** What was sent, as a message may repeat it: on one line, and not all of a long one. */
    static String shown(String sent) {
        var line = UNSEEN.matcher(sent).replaceAll(" ").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST) return line;
        return line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private static String path(DatabindException unfit) {
        return unfit.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."));
    }
}
