package dev.hagukumi.mail.template;

import java.util.Set;
import liqp.TemplateParser;
import liqp.org.antlr.v4.runtime.CharStreams;
import liqp.org.antlr.v4.runtime.Token;
import liquid.parser.v4.LiquidLexer;
import org.jspecify.annotations.Nullable;

/**
 * Says whether Liquid is short enough to be parsed: parser and renderer call themselves for each level, so that a few thousand
 * would exhaust a thread's stack. It counts what the parser's own lexer sees, for only that can become a level.
 */
final class LiquidBounds {
    private static final int MOST_TAGS = 500;
    private static final int MOST_WORDS = 200;
    private static final int MOST_BLANKS = 200;
    private static final Set<Integer> OPENING =
            Set.of(LiquidLexer.TagStart, LiquidLexer.OutStart, LiquidLexer.OutStart2);
    private static final Set<Integer> CLOSING = Set.of(LiquidLexer.TagEnd, LiquidLexer.OutEnd);

    private LiquidBounds() {}

    /** What exceeds a bound and where; {@code null} where nothing does. */
    record Excess(int line, String message) {}

    static @Nullable Excess of(String text, TemplateParser parser) {
        var blanks = tooManyBlanks(text);
        return blanks == null ? tooManyWords(text, parser) : blanks;
    }

    /** At each blank of a row the lexer looks to the end of the row for a brace that would swallow it. */
    private static @Nullable Excess tooManyBlanks(String text) {
        var line = 1;
        var row = 0;
        for (var c : text.toCharArray()) {
            row = Character.isWhitespace(c) ? row + 1 : 0;
            if (c == '\n') line++;
            if (row > MOST_BLANKS)
                return new Excess(line, "has more than " + MOST_BLANKS + " blanks and empty lines in a row");
        }
        return null;
    }

    private static @Nullable Excess tooManyWords(String text, TemplateParser parser) {
        var lexer = new LiquidLexer(
                CharStreams.fromString(text), parser.liquidStyleInclude, parser.isStripSpacesAroundTags());
        lexer.removeErrorListeners();
        var tags = 0;
        var words = 0;
        for (var token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            if (CLOSING.contains(token.getType())) words = 0;
            else if (OPENING.contains(token.getType())) words = 1;
            else if (words > 0) words++;
            if (token.getType() == LiquidLexer.TagStart) tags++;
            if (tags > MOST_TAGS)
                return new Excess(
                        token.getLine(), "has more than " + MOST_TAGS + " tags of Liquid, which nobody could read");
            if (words > MOST_WORDS)
                return new Excess(
                        token.getLine(), "has more than " + MOST_WORDS + " words of Liquid within one pair of braces");
        }
        return null;
    }
}
