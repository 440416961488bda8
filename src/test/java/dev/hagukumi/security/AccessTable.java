package dev.hagukumi.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code access.txt}: who reaches which endpoint. */
final class AccessTable {
    private static final Path FILE = Path.of("src", "test", "resources", "security", "access.txt");
    private static final List<String> SIGNED_ON = List.of("marketing", "sales", "operations", "admin");

    private final Map<String, Set<String>> rows = new LinkedHashMap<>();

    private AccessTable() {}

    static AccessTable read() {
        var table = new AccessTable();
        try (var lines = Files.lines(FILE)) {
            lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s+"))
                    .forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void add(String[] words) {
        var roles = roles(words[0]);
        for (var verb : List.of(words).subList(1, words.length - 1))
            places(words[words.length - 1]).forEach(path -> {
                if (rows.put(verb + " " + path, roles) != null)
                    throw new IllegalStateException(verb + " " + path + " is named twice");
            });
    }

    private static Stream<String> places(String written) {
        if (written.startsWith("rest:")) return Stream.of("/engine-rest" + written.substring(5));
        if (!written.startsWith("engine:")) return Stream.of(written);
        var path = written.substring("engine:".length());
        return Stream.of("/engine-rest" + path, "/camunda/api/engine/engine/{name}" + path);
    }

    private static Set<String> roles(String who) {
        return switch (who) {
            case "open" -> Set.copyOf(Deployment.ROLES);
            case "all" -> Set.copyOf(SIGNED_ON);
            case "closed" -> Set.of();
            default ->
                Set.copyOf(Stream.concat(Stream.of(who.split(",")), Stream.of("admin"))
                        .distinct()
                        .toList());
        };
    }

    /** Who reaches it; empty where it is not named. */
    Optional<Set<String>> whoReaches(String verbAndPath) {
        return Optional.ofNullable(rows.get(verbAndPath));
    }

    Set<String> named() {
        return rows.keySet();
    }
}
