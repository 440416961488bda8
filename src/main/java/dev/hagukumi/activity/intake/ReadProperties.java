package dev.hagukumi.activity.intake;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Reads what an activity is about. */
@Component
class ReadProperties {
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final List<String> PAGE = List.of("path", "url", "title", "referrer");

    private final ObjectMapper json;

    ReadProperties(ObjectMapper json) {
        this.json = json;
    }

    Map<String, Object> of(JsonField item) {
        var properties = map(item.at("properties"));
        properties.computeIfPresent("path", (name, path) -> path instanceof String text ? normal(text) : path);
        return properties;
    }

    /** What is missing is taken from what the page said of itself. */
    Map<String, Object> ofPage(JsonField item) {
        var page = map(item.at("properties"));
        var name = item.at("name").textIfAny();
        if (name != null) page.putIfAbsent("name", name);
        for (var field : PAGE) {
            var seen = item.at("context").at("page").at(field).textIfAny();
            if (seen != null) page.putIfAbsent(field, seen);
        }
        var path = page.get("path") == null ? path(page.get("url")) : page.get("path");
        if (path != null) page.put("path", path instanceof String text ? normal(text) : path);
        return page;
    }

    private static @Nullable String path(@Nullable Object url) {
        try {
            var path = url == null ? null : URI.create(url.toString()).getPath();
            return path == null || path.isEmpty() ? null : path;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Servers answer with the same page, however many slashes stand where one belongs. */
    private static String normal(String path) {
        return path.startsWith("/") ? path.replaceAll("/{2,}", "/") : path;
    }

    private Map<String, Object> map(JsonField properties) {
        if (!properties.isGiven()) return new HashMap<>();
        var map = new HashMap<>(json.convertValue(properties.node(), MAP));
        map.values().removeIf(Objects::isNull);
        return map;
    }
}
