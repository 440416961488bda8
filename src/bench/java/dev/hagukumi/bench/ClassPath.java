package dev.hagukumi.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class path of a contestant: never the tests', so that each runs as it would be deployed. */
public enum ClassPath {
    /** The application. */
    APPLICATION,
    /** The application's libraries without the application: its settings must not reach a peer. */
    LIBRARIES,
    /** Stock Flowable with the libraries of its own choice. */
    FLOWABLE;

    private static final Path BENCH_CLASSES = Bench.FOLDER.resolve("classes");

    String value() {
        return Stream.concat(Stream.of(BENCH_CLASSES.toString()), jars().stream())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private List<String> jars() {
        return switch (this) {
            case APPLICATION ->
                Stream.concat(Stream.of(Path.of("target", "classes").toString()), written("application").stream())
                        .toList();
            case LIBRARIES -> written("application");
            case FLOWABLE -> written("flowable");
        };
    }

    private static List<String> written(String name) {
        try {
            var file = Bench.FOLDER.resolve(name + ".classpath");
            return List.of(Files.readString(file).strip().split(File.pathSeparator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
