package dev.hagukumi.scenario.check;

import dev.hagukumi.platform.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says what keeps a form from being read: JSON that is broken or too deep, or that has no name to find it by. */
final class PlainForm {
    private static final int DEEPEST = 50;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private PlainForm() {}

    static List<Finding> findings(String file, byte[] content) {
        try {
            var fault = fault(JSON.readTree(content));
            return fault == null ? List.of() : List.of(new Finding(file, 0, "", fault));
        } catch (JacksonException e) {
            var place = e.getLocation();
            var line = place == null ? 0 : Math.max(0, place.getLineNr());
            return List.of(new Finding(file, line, "", "is not a readable form: " + e.getOriginalMessage()));
        }
    }

    private static @Nullable String fault(JsonNode form) {
        if (!form.isObject()) return "is not a readable form: a form is a JSON object";
        if (form.path("id").asString("").isBlank()) return "the form has no id";
        return form.path("components").isArray() ? null : "the form has no components";
    }
}
