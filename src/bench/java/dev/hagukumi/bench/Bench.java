package dev.hagukumi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a benchmark works with. Everything it started ends with it, also when the run is broken off. */
public final class Bench implements AutoCloseable {
    /** Where everything is left. */
    public static final Path FOLDER = Path.of("target", "bench");

    private final Options options;
    private final Report report;
    private final List<Child> children = new CopyOnWriteArrayList<>();
    private BenchDatabase database;

    Bench(String name, Options options) throws IOException {
        Files.createDirectories(FOLDER);
        this.options = options;
        this.report = new Report(name, options);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "bench-end"));
    }

    public Options options() {
        return options;
    }

    public Report report() {
        return report;
    }

    /** One PostgreSQL for the whole run, started when it is first asked for. */
    public synchronized BenchDatabase database() throws IOException {
        if (database == null) database = BenchDatabase.start();
        return database;
    }

    /** Starts a contestant and waits until it is ready. */
    public Child start(
            String name, ClassPath classPath, String main, Map<String, String> environment, String... arguments)
            throws IOException {
        var child = Child.start(name, classPath, main, environment, arguments);
        children.add(child);
        child.awaitReady();
        return child;
    }

    @Override
    public synchronized void close() {
        children.forEach(Child::close);
        children.clear();
        if (database != null) database.close();
        database = null;
    }
}
