package dev.hagukumi.activity;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is stored of an activity. What cannot be read costs its own value, never the row, the page or the batch it is in. */
public final class StoredProperties {
    /** So much the intake takes. More was stored before it asked. */
    public static final int DEEPEST = 20;

    /** Stands where a value is that cannot be shown. */
    public static final String CANNOT_BE_SHOWN = "…";

    private static final TypeReference<Map<String, Object>> PROPERTIES = new TypeReference<>() {};
    private static final ObjectMapper STRICT = nestedAtMost(DEEPEST);
    private static final ObjectMapper ANY_DEPTH = nestedAtMost(Integer.MAX_VALUE);

    private StoredProperties() {}

    /** @param json an object, as the column holds it */
    public static Map<String, Object> read(String json) {
        try {
            var properties = STRICT.readValue(json, PROPERTIES);
            return properties == null ? Map.of() : properties;
        } catch (JacksonException e) {
            return plainValuesOf(json);
        }
    }

    private static Map<String, Object> plainValuesOf(String json) {
        var properties = new HashMap<String, Object>();
        try (var parser = ANY_DEPTH.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) return properties;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                properties.put(name, CANNOT_BE_SHOWN);
                if (parser.nextToken().isStructStart()) parser.skipChildren();
                else properties.put(name, parser.readValueAs(Object.class));
            }
        } catch (JacksonException e) {
            // What was read until there stays.
            return properties;
        }
        return properties;
    }

    private static ObjectMapper nestedAtMost(int levels) {
        var limits = StreamReadConstraints.builder().maxNestingDepth(levels).build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(limits).build())
                .build();
    }
}
