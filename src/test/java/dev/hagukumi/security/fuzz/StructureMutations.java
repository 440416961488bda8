package dev.hagukumi.security.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Nests, repeats and mixes: what is fine once is tried a thousand times. */
final class StructureMutations {
    private static final String OPEN = "([{<";
    private static final String CLOSED = ")]}>";
    private static final int[] TIMES = {2, 10, 100, 1_000, 10_000};

    private final SplittableRandom random;

    StructureMutations(SplittableRandom random) {
        this.random = random;
    }

    String change(String text, String other) {
        return switch (random.nextInt(6)) {
            case 0 -> nested(text);
            case 1 -> bracketsNested(text);
            case 2 -> lineRepeated(text);
            case 3 -> linesMixed(text, other);
            case 4 -> tokenRepeated(text);
            default -> text + other;
        };
    }

    /** A piece of one line within brackets within brackets. */
    private String nested(String text) {
        var tokens = TokenMutations.tokens(text);
        var piece = Mutations.piece(tokens.size(), 12, random);
        var kind = random.nextInt(OPEN.length());
        var times = bounded(1);
        var inner = String.join("", tokens.subList(piece[0], piece[1]));
        var wrapped = OPEN.substring(kind, kind + 1).repeat(times)
                + inner
                + CLOSED.substring(kind, kind + 1).repeat(times);
        return String.join("", Mutations.spliced(tokens, piece[0], piece[1], List.of(wrapped)));
    }

    /** What stands before an opening bracket and what follows its closing one, again and again around what is between. */
    private String bracketsNested(String text) {
        var open = position(text, OPEN);
        if (open < 0) return text;
        var closed = text.indexOf(CLOSED.charAt(OPEN.indexOf(text.charAt(open))), open);
        if (closed < 0) return text;
        var line = text.lastIndexOf('\n', open) + 1;
        var before = text.substring(line, open + 1);
        var after = text.substring(closed, closed + 1);
        var times = bounded(before.length() + 1);
        return text.substring(0, line)
                + before.repeat(times)
                + text.substring(open + 1, closed)
                + after.repeat(times)
                + text.substring(closed + 1);
    }

    private int position(String text, String signs) {
        if (text.isEmpty()) return -1;
        var start = random.nextInt(text.length());
        for (var at = start; at < text.length(); at++) if (signs.indexOf(text.charAt(at)) >= 0) return at;
        return -1;
    }

    private String lineRepeated(String text) {
        var lines = text.lines().toList();
        var piece = Mutations.piece(lines.size(), 10, random);
        var block = lines.subList(piece[0], piece[1]);
        var times = bounded(String.join("\n", block).length() + 1);
        return String.join(
                "\n",
                Mutations.spliced(lines, piece[0], piece[1], List.of((String.join("\n", block) + "\n").repeat(times))));
    }

    private String linesMixed(String text, String other) {
        var lines = text.lines().toList();
        var others = other.lines().toList();
        var piece = Mutations.piece(lines.size(), 10, random);
        var from = Mutations.piece(others.size(), 10, random);
        return String.join("\n", Mutations.spliced(lines, piece[0], piece[1], others.subList(from[0], from[1])));
    }

    private String tokenRepeated(String text) {
        var tokens = TokenMutations.tokens(text);
        var piece = Mutations.piece(tokens.size(), 3, random);
        var token = String.join("", tokens.subList(piece[0], piece[1]));
        return String.join(
                "", Mutations.spliced(tokens, piece[0], piece[0], List.of(token.repeat(bounded(token.length())))));
    }

    private int bounded(int length) {
        return Math.max(1, Math.min(TIMES[random.nextInt(TIMES.length)], Mutations.LONGEST / Math.max(1, length)));
    }
}
