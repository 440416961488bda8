package dev.hagukumi.sales;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plain text that fits into a variable of the engine: at most 10 lines, 4,000 characters. */
class BoundedText {
    static final int LINES = 10;
    private static final int LINE = 390;

    private BoundedText() {}

    static String lines(Stream<String> lines) {
        return lines.limit(LINES).map(BoundedText::line).collect(Collectors.joining("\n"));
    }

    /** One line. What a visitor sent may hold breaks that would forge a line of ours. */
    static String line(String text) {
        return line(text, LINE);
    }

    /** The same, shorter. */
    static String line(String text, int most) {
        var line = text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+", " ")
                .strip();
        if (line.length() <= most) return line;
        var end = Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1;
        return line.substring(0, end) + "…";
    }
}
