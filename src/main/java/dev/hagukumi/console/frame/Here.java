package dev.hagukumi.console.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The address of the page that is looked at, and addresses beside it: the same list with one filter more or less. All that a list
 * shows stands in its address, so that it can be shared and kept.
 */
public final class Here {
    /** Where in a list one is means nothing once the list is another one. */
    private static final String AFTER = "after";

    private final String path;
    private final MultiValueMap<String, String> asked;

    private Here(String path, MultiValueMap<String, String> asked) {
        this.path = path;
        this.asked = asked;
    }

    static Here of(HttpServletRequest request) {
        var asked = new LinkedMultiValueMap<String, String>();
        var query = request.getQueryString();
        if (query != null)
            UriComponentsBuilder.newInstance()
                    .query(query)
                    .build()
                    .getQueryParams()
                    .forEach((name, values) -> values.stream()
                            .filter(Objects::nonNull)
                            .map(Here::decoded)
                            .filter(value -> !value.isEmpty())
                            .forEach(value -> asked.add(decoded(name), value)));
        return new Here(
                request.getRequestURI().substring(request.getContextPath().length()), asked);
    }

    /** What was typed by hand may hold a percent sign of its own. */
    private static String decoded(String text) {
        try {
            return UriUtils.decode(text.replace('+', ' '), "UTF-8");
        } catch (IllegalArgumentException plain) {
            return text;
        }
    }

    public String path() {
        return path;
    }

    public boolean has(String name, Object value) {
        return asked.getOrDefault(name, List.of()).contains(value.toString());
    }

    /** The same page with this parameter set to this alone, from the first row on. */
    public String with(String name, Object value) {
        var changed = copy();
        changed.remove(AFTER);
        changed.set(name, value.toString());
        return address(path, changed);
    }

    public String without(String name) {
        var changed = copy();
        changed.remove(AFTER);
        changed.remove(name);
        return address(path, changed);
    }

    /** A chip: pressed it is taken away, else it is added to those of its kind. */
    public String toggled(String name, Object value) {
        var changed = copy();
        changed.remove(AFTER);
        var values = new java.util.ArrayList<>(changed.getOrDefault(name, List.of()));
        if (!values.remove(value.toString())) values.add(value.toString());
        if (values.isEmpty()) changed.remove(name);
        else changed.put(name, values);
        return address(path, changed);
    }

    /** The rows that follow the one with this key. */
    public String after(String key) {
        var changed = copy();
        changed.set(AFTER, key);
        return address(path, changed);
    }

    /** The same list from its first row on. */
    public String first() {
        return without(AFTER);
    }

    /** The same list as a file. */
    public String csv() {
        var changed = copy();
        changed.remove(AFTER);
        return address(path + ".csv", changed);
    }

    /** Everything that is asked for, as hidden fields of a form that asks for more. */
    public List<Field> fieldsBut(String... names) {
        return asked.entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals(AFTER) && !List.of(names).contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream().map(value -> new Field(entry.getKey(), value)))
                .toList();
    }

    /** A parameter of the address. */
    public record Field(String name, String value) {}

    private MultiValueMap<String, String> copy() {
        return new LinkedMultiValueMap<>(asked);
    }

    private static String address(String path, MultiValueMap<String, String> asked) {
        var address = UriComponentsBuilder.newInstance();
        asked.forEach((name, values) -> address.queryParam(
                encoded(name), values.stream().map(Here::encoded).toArray()));
        var query = address.build(true).getQuery();
        return query == null ? path : path + "?" + query;
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, "UTF-8");
    }

    @Override
    public String toString() {
        return address(path, asked);
    }
}
