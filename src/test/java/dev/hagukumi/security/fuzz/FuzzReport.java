package dev.hagukumi.security.fuzz;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What became of the inputs of a kind: how many ended how, which took longest, and every failure with its number and input. */
public final class FuzzReport {
    private static final Path FAILED = Path.of("target", "fuzz");
    private static final int SHOWN = 400;
    private static final int FRAMES = 12;

    private final InputKind kind;
    private final Map<String, Integer> ends = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private Duration slowest = Duration.ZERO;
    private long slowestNumber;
    private long grown;

    FuzzReport(InputKind kind) {
        this.kind = kind;
    }

    void ended(String how) {
        ends.merge(how, 1, Integer::sum);
    }

    void took(long number, Duration time) {
        if (time.compareTo(slowest) <= 0) return;
        slowest = time;
        slowestNumber = number;
    }

    void grew(long bytes) {
        grown = bytes;
    }

    void failed(long number, byte[] input, Throwable thrown) {
        failures.add("input " + number + " (" + kept(number, input) + ", " + input.length + " bytes): " + trace(thrown)
                + "\n    it begins: " + excerpt(input));
    }

    int failures() {
        return failures.size();
    }

    /** How many inputs ended with this word. */
    public int count(String how) {
        return ends.getOrDefault(how, 0);
    }

    private Path kept(long number, byte[] input) {
        try {
            Files.createDirectories(FAILED);
            return Files.write(FAILED.resolve(kind.name().replaceAll("\\W+", "-") + "-" + number), input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String trace(Throwable thrown) {
        var written = new StringWriter();
        thrown.printStackTrace(new PrintWriter(written, true));
        return written.toString().lines().limit(FRAMES).collect(Collectors.joining("\n"));
    }

    private static String excerpt(byte[] input) {
        var text = new String(input, 0, Math.min(SHOWN, input.length), StandardCharsets.UTF_8);
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    @Override
    public String toString() {
        return kind.name() + ": " + ends + ", slowest " + slowest.toMillis() + " ms (input " + slowestNumber + "), "
                + (grown >> 10) + " kB grown"
                + failures.stream().map(each -> "\n" + each).collect(Collectors.joining());
    }
}
