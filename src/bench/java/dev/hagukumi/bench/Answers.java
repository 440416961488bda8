package dev.hagukumi.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;

/** The contestant's side of the talk. It knows nothing but the JDK, whatever the contestant brings along. */
public final class Answers {
    static final String MARK = "@@";

    /** What a contestant does when asked. */
    public interface Deed {
        Map<String, ?> with(long... arguments) throws Exception;
    }

    private final Map<String, Deed> deeds = new HashMap<>();
    private final PrintStream out;

    /** To be made first of all: from then on, whoever prints prints into the log. */
    public Answers() {
        this.out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        on("heap", arguments -> Map.of("bytes", usedHeap()));
    }

    public Answers on(String verb, Deed deed) {
        deeds.put(verb, deed);
        return this;
    }

    /** Says that it is ready, answers until nobody asks any more, and ends the process. */
    public void serve() throws IOException {
        say(Map.of("ready", 1));
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine())
            answer(line.strip().split(" "));
        System.exit(0);
    }

    private void answer(String... words) {
        try {
            var arguments = new long[words.length - 1];
            for (int i = 1; i < words.length; i++) arguments[i - 1] = Long.parseLong(words[i]);
            var deed = deeds.get(words[0]);
            if (deed == null) throw new IllegalArgumentException("does not know how to " + words[0]);
            say(deed.with(arguments));
        } catch (Exception | LinkageError e) {
            e.printStackTrace();
            say(Map.of("error", e.toString()));
        }
    }

    private void say(Map<String, ?> answer) {
        var json = new StringJoiner(",", MARK + "{", "}");
        answer.forEach((name, value) -> json.add('"' + name + "\":" + json(value)));
        out.println(json);
    }

    private static String json(Object value) {
        if (value instanceof Number) return value.toString();
        var text = value.toString().replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
        return '"' + text + '"';
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
