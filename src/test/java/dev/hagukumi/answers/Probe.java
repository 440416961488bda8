package dev.hagukumi.answers;

import java.util.ArrayList;
import java.util.List;

/**
 * A request with the answer it got when it was recorded, as a file tells it: comments, lines of the request behind {@code >}, lines of
 * the answer behind {@code <}.
 *
 * @param asks role, method and path, then headers, then perhaps a body
 * @param answer status with content type or place, then the shape of the JSON
 */
record Probe(List<String> comments, List<String> asks, List<String> answer) {

    static List<Probe> parse(String file) {
        var probes = new ArrayList<Probe>();
        for (var block : file.strip().split("\n\\s*\n")) {
            probes.add(new Probe(lines(block, "#"), lines(block, ">"), lines(block, "<")));
        }
        return probes;
    }

    private static List<String> lines(String block, String mark) {
        return block.lines()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(1).strip())
                .toList();
    }

    Probe answered(List<String> seen) {
        return new Probe(comments, asks, seen);
    }

    /** The answer seen without the fields that came since this was recorded. */
    List<String> asFarAsRecorded(List<String> seen) {
        var known = new ArrayList<>(seen.subList(0, 1));
        known.addAll(Shape.parse(rest(seen)).asFarAs(Shape.parse(rest(answer))).lines());
        return known;
    }

    private static List<String> rest(List<String> lines) {
        return lines.subList(Math.min(1, lines.size()), lines.size());
    }

    /** A heading does not. */
    boolean asksSomething() {
        return !asks.isEmpty();
    }

    String role() {
        return asks.get(0).split(" ")[0];
    }

    String method() {
        return asks.get(0).split(" ")[1];
    }

    String path() {
        return asks.get(0).split(" ")[2];
    }

    List<String> headers() {
        return asks.stream().skip(1).filter(line -> line.matches("[\\w-]+: .*")).toList();
    }

    String body() {
        return asks.stream()
                .skip(1)
                .filter(line -> !headers().contains(line))
                .findFirst()
                .orElse("");
    }

    /** As the file has it. */
    String text() {
        var text = new StringBuilder();
        comments.forEach(line -> text.append("# ").append(line).append('\n'));
        asks.forEach(line -> text.append("> ").append(line).append('\n'));
        answer.forEach(line -> text.append("< ").append(line).append('\n'));
        return text.toString();
    }

    @Override
    public String toString() {
        return asks.get(0);
    }
}
