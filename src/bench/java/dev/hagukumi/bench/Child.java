package dev.hagukumi.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A contestant in a process of its own, with half a gigabyte of heap: one that needs more fails. It is asked line by line and
 * answers each with a line of JSON; whatever else it says goes into its log.
 */
public final class Child implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path LOGGING = Path.of("src", "bench", "resources", "bench-logback.xml");
    private static final String HEAP = "-Xmx512m";

    private final String name;
    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;
    private final Path log;

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.questions = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.log = log;
    }

    static Child start(
            String name, ClassPath classPath, String main, Map<String, String> environment, String... arguments)
            throws IOException {
        var log = Bench.FOLDER.resolve(name + ".log").toAbsolutePath();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+ExitOnOutOfMemoryError",
                "-Duser.timezone=UTC",
                // Those that bring no settings of their own would write down everything.
                "-Dlogback.configurationFile=" + LOGGING.toUri(),
                "-cp",
                classPath.value()));
        var options = System.getProperty("bench.jvm." + name, "");
        if (!options.isBlank()) command.addAll(1, List.of(options.split(" ")));
        command.add(main);
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().keySet().retainAll(List.of("PATH", "HOME", "TMPDIR", "LANG"));
        builder.environment().putAll(environment);
        return new Child(name, builder.start(), log);
    }

    void awaitReady() {
        read();
    }

    public String name() {
        return name;
    }

    /** Asks and waits for the answer. */
    public synchronized JsonNode ask(String verb, Object... arguments) {
        try {
            var line = new StringBuilder(verb);
            for (var argument : arguments) line.append(' ').append(argument);
            questions.write(line.append('\n').toString());
            questions.flush();
            return read();
        } catch (IOException e) {
            throw new UncheckedIOException(lastWords(), e);
        }
    }

    private JsonNode read() {
        try {
            for (var line = answers.readLine(); line != null; line = answers.readLine()) {
                if (!line.startsWith(Answers.MARK)) continue;
                var answer = JSON.readTree(line.substring(Answers.MARK.length()));
                if (answer.has("error"))
                    throw new IllegalStateException(
                            name + ": " + answer.get("error").asString());
                return answer;
            }
            throw new IllegalStateException(lastWords());
        } catch (IOException e) {
            throw new UncheckedIOException(lastWords(), e);
        }
    }

    private String lastWords() {
        try {
            process.waitFor(5, TimeUnit.SECONDS);
            var lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return name + " ended (" + (process.isAlive() ? "not yet" : process.exitValue()) + "):\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException e) {
            return name + " ended; " + log + " cannot be read";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return name + " was interrupted";
        }
    }

    /** Used heap after a collection and resident memory, in bytes. */
    public Memory memory() {
        return new Memory(ask("heap").get("bytes").asLong(), resident());
    }

    public record Memory(long heap, long resident) {}

    private long resident() {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
            return 1024
                    * Long.parseLong(new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** It ends by itself when nobody can ask any more; one that does not is ended. */
    @Override
    public void close() {
        try {
            questions.close();
        } catch (IOException e) {
            // It is gone already.
        }
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
