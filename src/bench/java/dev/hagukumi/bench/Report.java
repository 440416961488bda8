package dev.hagukumi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was measured: on the console as it comes, as a table at the end, as JSON all the time, and as a picture. */
public final class Report implements AutoCloseable {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final String name;
    private final Options options;
    private final Instant begin = Instant.now();
    private final Map<String, Work> works = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private List<String> contestants = List.of();
    private String baseline = "";

    Report(String name, Options options) {
        this.name = name;
        this.options = options;
    }

    /** Who competes, in the order of the table; to the first one the others are compared. */
    public void contestants(List<String> names) {
        contestants = names;
        baseline = names.get(0);
    }

    /** One measurement more; the median of all of the same work and contestant is told. */
    public synchronized void measured(String work, String unit, String contestant, double value) {
        works.computeIfAbsent(work, key -> new Work(key, unit, contestants)).add(contestant, value);
        say("%s: %s %s %s", work, contestant, Work.rounded(value), unit);
        write();
    }

    /** Keeps the work out of the picture. */
    public void leaveOut(String work) {
        if (works.containsKey(work)) works.get(work).leaveOut();
    }

    public double median(String work, String contestant) {
        return works.containsKey(work) ? works.get(work).median(contestant) : Double.NaN;
    }

    /** A fact that is no number of the table. */
    public synchronized void note(String text) {
        notes.add(text);
        say("%s", text);
        write();
    }

    /** The run goes on without it, and ends as failed. */
    public synchronized void failed(String what, Throwable why) {
        failures.add(what + ": " + why);
        say("FAILED %s: %s", what, why);
        why.printStackTrace();
        write();
    }

    /** Since the run began. */
    public Duration elapsed() {
        return Duration.between(begin, Instant.now());
    }

    public void say(String format, Object... values) {
        var at = elapsed();
        System.out.printf("[bench %2d:%02d] %s%n", at.toMinutes(), at.toSecondsPart(), String.format(format, values));
    }

    /** Table, JSON and picture. A run in which something failed ends with an error, after all of that. */
    @Override
    public void close() {
        System.out.println(Table.of(works.values(), contestants, baseline));
        notes.forEach(note -> System.out.println("* " + note));
        System.out.println("* " + Machine.sentence());
        write();
        draw();
        say("left in %s", Bench.FOLDER);
        if (!failures.isEmpty()) throw new IllegalStateException("Failed: " + String.join("; ", failures));
    }

    private void draw() {
        var drawn = works.values().stream().filter(Work::isDrawn).toList();
        if (drawn.isEmpty()) return;
        try {
            var picture = Bench.FOLDER.resolve(name + ".svg");
            Files.writeString(picture, Bars.draw(drawn, baseline));
            if (options.publish())
                Files.copy(
                        picture,
                        Path.of("docs", "images", name + "-benchmark.svg"),
                        StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        var all = new LinkedHashMap<String, Object>();
        all.put("benchmark", name);
        all.put("begun", begin.toString());
        all.put("seconds", elapsed().toSeconds());
        all.put("machine", Machine.sentence());
        all.put("options", options);
        all.put("baseline", baseline);
        all.put(
                "works",
                works.values().stream().map(work -> work.asMap(baseline)).toList());
        all.put("notes", notes);
        all.put("failures", failures);
        try {
            Files.writeString(Bench.FOLDER.resolve(name + ".json"), JSON.writeValueAsString(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
