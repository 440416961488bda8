package dev.hagukumi.security.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Moves whole words and signs, so that what comes still looks like the language it is written in. */
final class TokenMutations {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_$.-]+|\\s+|.", Pattern.DOTALL);
    private static final List<String> WORDS = List.of(
            "-1",
            "0",
            "2147483648",
            "-9223372036854775809",
            "1e309",
            "NaN",
            "0x7fffffff",
            "9999999999999999999999",
            "null",
            "true",
            "undefined",
            "class",
            "new",
            "import",
            "function",
            "eval",
            "declare",
            "query",
            "global",
            "from",
            "not",
            "or",
            "and",
            "System.exit(1)",
            "getClass()",
            "java.lang.Runtime",
            "Infinity",
            "9999-12-31T23:59:59Z",
            "-999999999-01-01",
            "");

    private final SplittableRandom random;

    TokenMutations(SplittableRandom random) {
        this.random = random;
    }

    String change(String text, String other) {
        var tokens = tokens(text);
        if (tokens.isEmpty()) return other;
        var piece = Mutations.piece(tokens.size(), 8, random);
        var from = piece[0];
        var to = piece[1];
        var old = tokens.subList(from, to);
        return String.join(
                "",
                switch (random.nextInt(6)) {
                    case 0 -> Mutations.spliced(tokens, from, to, List.of());
                    case 1 -> Mutations.spliced(tokens, from, from, old);
                    case 2 ->
                        Mutations.spliced(tokens, from, from + 1, List.of(WORDS.get(random.nextInt(WORDS.size()))));
                    case 3 -> Mutations.spliced(tokens, from, to, some(tokens(other)));
                    case 4 -> Mutations.spliced(tokens, from, from, some(tokens));
                    default -> swapped(tokens, from);
                });
    }

    private List<String> some(List<String> tokens) {
        var piece = Mutations.piece(tokens.size(), 8, random);
        return tokens.subList(piece[0], piece[1]);
    }

    private List<String> swapped(List<String> tokens, int at) {
        Collections.swap(tokens, at, random.nextInt(tokens.size()));
        return tokens;
    }

    static List<String> tokens(String text) {
        return new ArrayList<>(
                TOKEN.matcher(text).results().map(MatchResult::group).toList());
    }
}
