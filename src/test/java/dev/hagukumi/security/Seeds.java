package dev.hagukumi.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files of this repository as seeds of a fuzz, in the same order on every machine. */
final class Seeds {
    private Seeds() {}

    /** The texts of all files below the folder whose names end so. */
    static List<String> texts(Path folder, String end) {
        return files(folder, end).stream().map(Seeds::text).toList();
    }

    static List<Path> files(Path folder, String end) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
