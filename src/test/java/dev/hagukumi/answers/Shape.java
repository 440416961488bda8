package dev.hagukumi.answers;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What a JSON answer consists of, without its values: of each object the fields and their kinds. The objects of a list are one. */
final class Shape {
    private static final String ROOT = "answer";
    private static final String NULL = "null";
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-].*)");

    private final Map<String, Map<String, Set<String>>> objects = new TreeMap<>();

    private Shape() {}

    static Shape of(String json) {
        var shape = new Shape();
        try {
            shape.add(ROOT, new ObjectMapper().readTree(json));
        } catch (JacksonException notJson) {
            shape.fields(ROOT).put("not JSON", kinds("text"));
        }
        return shape;
    }

    /** Reads what {@link #lines} wrote. */
    static Shape parse(List<String> lines) {
        var shape = new Shape();
        for (var line : lines) {
            var place = line.split(" ", 2);
            for (var field : place[1].split(", ")) {
                var last = field.lastIndexOf(' ');
                shape.fields(place[0]).put(field.substring(0, last), kinds(field.substring(last + 1)));
            }
        }
        return shape;
    }

    List<String> lines() {
        return objects.entrySet().stream()
                .filter(object -> !object.getValue().isEmpty())
                .map(object -> object.getKey() + " "
                        + object.getValue().entrySet().stream()
                                .map(field -> field.getKey() + " " + String.join("|", field.getValue()))
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    /**
     * This as one sees it who knows the other: without the fields that came since, and where the other found nothing, whatever is
     * there now.
     */
    Shape asFarAs(Shape known) {
        var part = new Shape();
        objects.forEach((place, fields) -> fields.forEach((name, kinds) -> {
            var before = known.objects.getOrDefault(place, Map.of()).get(name);
            if (before != null) part.fields(place).put(name, mayBe(kinds, before) ? before : kinds);
        }));
        return part;
    }

    private static boolean mayBe(Set<String> kinds, Set<String> before) {
        return before.equals(Set.of(NULL)) || before.contains(NULL) && before.containsAll(kinds);
    }

    private void add(String place, JsonNode node) {
        if (node.isObject()) node.properties().forEach(field -> addField(place, field.getKey(), field.getValue()));
        else if (node.isArray()) node.forEach(element -> add(place + "[]", element));
        else note(place, "value", kind(node));
    }

    private void addField(String place, String name, JsonNode value) {
        note(place, name, kind(value));
        var inner = place.equals(ROOT) ? name : place + "." + name;
        if (value.isObject()) add(inner, value);
        if (value.isArray()) value.forEach(element -> add(inner + "[]", element));
    }

    private void note(String place, String name, String kind) {
        fields(place).computeIfAbsent(name, none -> new TreeSet<>()).add(kind);
    }

    private Map<String, Set<String>> fields(String place) {
        return objects.computeIfAbsent(place, none -> new TreeMap<>());
    }

    private static Set<String> kinds(String written) {
        return new TreeSet<>(Arrays.asList(written.split("\\|")));
    }

    private static String kind(JsonNode node) {
        if (node.isObject()) return "object";
        if (node.isArray()) return "list";
        if (node.isNumber()) return "number";
        if (node.isBoolean()) return "boolean";
        if (node.isNull()) return NULL;
        var time = TIME.matcher(node.asString());
        return time.matches() ? "time" + time.group(2) : "text";
    }
}
