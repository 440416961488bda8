package dev.hagukumi.scoring.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts the text of a condition into words: names (with their dots), texts in quotes, numbers and signs. */
final class Words {
    private static final Pattern WORD = Pattern.compile(
            "(?<text>\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*')|(?<name>[\\p{L}$_][\\p{L}\\p{N}$_]*(?:\\s*\\.\\s*[\\p{L}$_][\\p{L}\\p{N}$_]*)*)"
                    + "|(?<number>\\d[\\w.]*)|(?<sign>[=!<>]=|&&|\\|\\||:=|\\S)");

    enum Kind {
        TEXT,
        NAME,
        NUMBER,
        SIGN
    }

    /** @param offset where in the condition it begins */
    record Word(Kind kind, String text, int offset) {
        boolean is(String sign) {
            return text.equals(sign);
        }

        /** A text without its quotes. */
        String unquoted() {
            return kind == Kind.TEXT ? text.substring(1, text.length() - 1) : text;
        }
    }

    private Words() {}

    static List<Word> of(String condition) {
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(condition);
        while (matcher.find()) {
            var kind = matcher.group("text") != null
                    ? Kind.TEXT
                    : matcher.group("name") != null
                            ? Kind.NAME
                            : matcher.group("number") != null ? Kind.NUMBER : Kind.SIGN;
            var text = matcher.group();
            words.add(new Word(kind, kind == Kind.NAME ? text.replaceAll("\\s", "") : text, matcher.start()));
        }
        return words;
    }
}
