package dev.hagukumi.scoring.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Cuts a rule file, or a piece of one, into words: names (with their dots), texts in quotes, numbers, signs and comments. All
 * checks read DRL through it, and {@link LintText} refuses whatever another reader could cut elsewhere.
 */
final class Words {
    private static final Set<String> PAIRS = Set.of("==", "!=", "<=", ">=", "&&", "||", ":=");

    enum Kind {
        TEXT,
        NAME,
        NUMBER,
        SIGN,
        COMMENT,
        /** A text that does not end on its line, or a comment that does not end. */
        UNCLOSED
    }

    /** @param offset where it begins */
    record Word(Kind kind, String text, int offset) {
        boolean is(String sign) {
            return text.equals(sign);
        }

        /** A text without its quotes. */
        String unquoted() {
            return kind == Kind.TEXT ? text.substring(1, text.length() - 1) : text;
        }

        int end() {
            return offset + text.length();
        }
    }

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private int at;

    private Words(String text) {
        this.text = text;
    }

    /** The words that mean something: without comments. */
    static List<Word> of(String text) {
        return joined(withComments(text).stream()
                .filter(word -> word.kind() != Kind.COMMENT)
                .toList());
    }

    /** All words as they stand; a name with dots is several. */
    static List<Word> withComments(String text) {
        return new Words(text).cut();
    }

    /** The same text with blanks for comments; every line keeps its number. */
    static String withoutComments(String text) {
        var bare = new StringBuilder(text);
        for (var word : withComments(text)) {
            if (word.kind() != Kind.COMMENT) continue;
            for (var i = word.offset(); i < word.end(); i++)
                if (bare.charAt(i) != '\n' && bare.charAt(i) != '\r') bare.setCharAt(i, ' ');
        }
        return bare.toString();
    }

    private List<Word> cut() {
        while (at < text.length()) {
            var c = text.charAt(at);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') at++;
            else if (text.startsWith("//", at)) add(Kind.COMMENT, lineEnd());
            else if (text.startsWith("/*", at)) comment();
            else if (c == '"' || c == '\'') quoted(c);
            else if (isName(c)) add(Kind.NAME, run(Words::isNameOrDigit));
            else if (isDigit(c)) add(Kind.NUMBER, run(each -> each == '.' || isNameOrDigit(each)));
            else add(Kind.SIGN, at + (PAIRS.contains(text.substring(at, Math.min(text.length(), at + 2))) ? 2 : 1));
        }
        return words;
    }

    private void comment() {
        var close = text.indexOf("*/", at + 2);
        if (close < 0) add(Kind.UNCLOSED, text.length());
        else add(Kind.COMMENT, close + 2);
    }

    private void quoted(char quote) {
        var close = quote(quote);
        if (close < 0) add(Kind.UNCLOSED, lineEnd());
        else add(Kind.TEXT, close + 1);
    }

    /** Where the text ends that begins here; -1 where it does not end on its line. */
    private int quote(char quote) {
        for (var i = at + 1; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == quote) return i;
            if (c == '\n' || c == '\r') return -1;
            if (c == '\\') i++;
        }
        return -1;
    }

    private int lineEnd() {
        return until(each -> each == '\n' || each == '\r');
    }

    private int run(IntPredicate holds) {
        return until(holds.negate());
    }

    private int until(IntPredicate ends) {
        var i = at;
        while (i < text.length() && !ends.test(text.charAt(i))) i++;
        return i;
    }

    private void add(Kind kind, int end) {
        words.add(new Word(kind, text.substring(at, end), at));
        at = end;
    }

    private static boolean isName(int c) {
        return Character.isLetter(c) || c == '$' || c == '_' || Character.isSurrogate((char) c);
    }

    private static boolean isNameOrDigit(int c) {
        return isName(c) || isDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isDigit(int c) {
        return Character.isDigit(c);
    }

    /** Names with their dots as one word. */
    private static List<Word> joined(List<Word> words) {
        var joined = new ArrayList<Word>();
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var name = new StringBuilder(word.text());
            while (word.kind() == Kind.NAME
                    && i + 2 < words.size()
                    && words.get(i + 1).is(".")
                    && words.get(i + 2).kind() == Kind.NAME) {
                name.append('.').append(words.get(i + 2).text());
                i += 2;
            }
            joined.add(new Word(word.kind(), name.toString(), word.offset()));
        }
        return joined;
    }
}
