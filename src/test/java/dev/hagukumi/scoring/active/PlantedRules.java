package dev.hagukumi.scoring.active;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A broken file per kind of mistake; its first line tells where and what must be told. */
public record PlantedRules(String kind, String text) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "broken-rules");

    public static List<PlantedRules> all() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted()
                    .map(file -> new PlantedRules(file.getFileName().toString(), text(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is to be put in a rules folder. */
    public String path() {
        if (kind.endsWith(".yaml")) return "points.yaml";
        return (text.contains("package rules.qualification") ? "qualification" : "engagement") + "/planted.drl";
    }

    /** What must be told, behind the folder's name. */
    public String told() {
        var first = text.lines().findFirst().orElseThrow();
        return path() + ":" + first.replaceFirst("^(//|#) expect ", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return kind;
    }
}
