package dev.hagukumi.security.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Changes one small thing, as a slip of the hand does: a number, a word, a line. */
final class SmallMutations {
    private static final List<String> NUMBERS =
            List.of("0", "1", "2", "-1", "7", "99", "1000", "2147483647", "2147483648", "99999999999999999999", "0.5");

    private final SplittableRandom random;

    SmallMutations(SplittableRandom random) {
        this.random = random;
    }

    String change(String text) {
        var tokens = TokenMutations.tokens(text);
        if (tokens.isEmpty()) return "x";
        return switch (random.nextInt(8)) {
            case 0 -> with(tokens, any(tokens), List.of());
            case 1 -> doubled(tokens);
            case 2 -> number(tokens);
            case 3, 4 -> wordInsteadOfWord(tokens);
            case 5 -> letter(tokens);
            default -> lines(text);
        };
    }

    private int any(List<String> tokens) {
        return random.nextInt(tokens.size());
    }

    private static String with(List<String> tokens, int at, List<String> instead) {
        return String.join("", Mutations.spliced(tokens, at, at + 1, instead));
    }

    private String doubled(List<String> tokens) {
        var at = any(tokens);
        return with(tokens, at, List.of(tokens.get(at), tokens.get(at)));
    }

    private String number(List<String> tokens) {
        var at = next(tokens, any(tokens), true);
        return with(tokens, at, List.of(NUMBERS.get(random.nextInt(NUMBERS.size()))));
    }

    private String wordInsteadOfWord(List<String> tokens) {
        var other = tokens.get(next(tokens, any(tokens), false));
        return with(tokens, next(tokens, any(tokens), false), List.of(other));
    }

    /** The next number or word from here on, around the end; here where there is none. */
    private static int next(List<String> tokens, int from, boolean number) {
        for (var step = 0; step < tokens.size(); step++) {
            var at = (from + step) % tokens.size();
            var first = tokens.get(at).codePointAt(0);
            if (number ? Character.isDigit(first) : Character.isLetter(first)) return at;
        }
        return from;
    }

    private String letter(List<String> tokens) {
        var at = next(tokens, any(tokens), false);
        var word = tokens.get(at);
        var from = word.offsetByCodePoints(0, random.nextInt(word.codePointCount(0, word.length())));
        var to = word.offsetByCodePoints(from, 1);
        var letter = word.substring(from, to);
        var changed = switch (random.nextInt(3)) {
            case 0 -> "";
            case 1 -> letter + letter;
            default -> Character.toString('a' + random.nextInt(26));
        };
        return with(tokens, at, List.of(word.substring(0, from) + changed + word.substring(to)));
    }

    private String lines(String text) {
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        var at = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(at));
            default -> Collections.swap(lines, at, random.nextInt(lines.size()));
        }
        return String.join("\n", lines);
    }
}
