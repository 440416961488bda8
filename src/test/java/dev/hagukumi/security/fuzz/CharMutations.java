package dev.hagukumi.security.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Puts in characters that readers treat differently: escapes, quotes, controls, signs that are not seen. */
final class CharMutations {
    private static final List<String> NASTY = List.of(
            "\"",
            "'",
            "`",
            "\\",
            "\\u0022",
            "\\u000a",
            "\\uuu0022",
            "\\\\u0022",
            "\\42",
            "\\n",
            "\\0",
            "%00",
            "%0d%0a",
            "%zz",
            "\u0000",
            "\u0008",
            "\u000B",
            "\r",
            "\n",
            "\r\n",
            "\u0085",
            "\u2028",
            "\u2029",
            "\uFEFF",
            "\u200B",
            "\u200D",
            "\u200E",
            "\u202E",
            "\u2066",
            "\u00AD",
            "\u00A0",
            "\u3000",
            "\uFF02",
            "\uFF1C",
            "\uFFFF",
            "\uD83D\uDE00",
            "e\u0301\u0301\u0301",
            "\u0130",
            "\u00DF",
            "ﬁ",
            "//",
            "/*",
            "*/",
            "<!--",
            "]]>",
            "${",
            "#{",
            "{{",
            "}}",
            "{%",
            "%}",
            "../",
            "://",
            "--",
            ";",
            ":",
            ",",
            "@",
            "&",
            "<",
            ">",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "=");

    private final SplittableRandom random;

    CharMutations(SplittableRandom random) {
        this.random = random;
    }

    String change(String text) {
        var nasty = NASTY.get(random.nextInt(NASTY.size()));
        var at = random.nextInt(text.length() + 1);
        var to = Math.min(text.length(), at + random.nextInt(4));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(to);
            case 1 -> text.substring(0, at) + nasty + text.substring(to);
            case 2 -> text.substring(0, at) + nasty + text.substring(at);
            default -> text.substring(0, at) + nasty.repeat(1 + random.nextInt(40)) + text.substring(at);
        };
    }
}
