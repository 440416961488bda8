package dev.hagukumi.scenario.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The marketer's files as they lie in the repository. */
final class ModelFiles {
    private static final Path PROCESSES = Path.of("processes");

    private ModelFiles() {}

    static List<Path> models() throws IOException {
        return endingWith(".bpmn");
    }

    static List<Path> forms() throws IOException {
        return endingWith(".form");
    }

    static String name(Path file) {
        return file.getFileName().toString();
    }

    private static List<Path> endingWith(String suffix) throws IOException {
        try (var files = Files.walk(PROCESSES)) {
            return files.filter(file -> name(file).endsWith(suffix)).sorted().toList();
        }
    }
}
