package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.platform.Finding;
import dev.hagukumi.scoring.rulebook.Words.Kind;
import dev.hagukumi.scoring.rulebook.Words.Word;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks a rule file as it is written, before anything parses it. What a parser, the generator of Java and its compiler could
 * read differently is refused (escapes, signs nobody sees, quotes within quotes), and so is what one of them could drown in.
 */
final class LintText {
    /** Names of rules reach generated Java, so they are made of what has no meaning there. */
    private static final String NAME = "[\\p{L}\\p{M}\\p{N} 、。・ー()%-]{1,200}";

    private static final Set<String> SIGNS = Set.of(
            "(", ")", "[", "]", "{", "}", ",", ":", ";", ".", "=", "<", ">", "!", "&", "|", "+", "-", "*", "/", "%",
            "@", "==", "!=", "<=", ">=", "&&", "||", ":=");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 500;

    /** The compiler's parser of conditions takes about three times as long for each further pair of brackets. */
    private static final int DEEPEST = 6;

    private static final int MOST_WORDS = 2_000;
    private static final int MOST_SIGNS_IN_A_ROW = 3;
    private static final int ENOUGH = 20;

    private final RuleFile file;
    private final List<Finding> findings;
    private final int before;
    private final RuleFrames frames = new RuleFrames();
    private boolean header;
    private int depth;
    private int words;
    private int signsInARow;

    private LintText(RuleFile file, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
        this.before = findings.size();
    }

    /** Answers whether the file may be parsed. */
    static boolean check(RuleFile file, List<Finding> findings) {
        var lint = new LintText(file, findings);
        lint.checkCharacters();
        if (lint.isFine()) lint.checkWords();
        return lint.isFine();
    }

    /** Whether a rule may be called so. */
    static boolean isName(String name) {
        return name.matches(NAME) && !name.isBlank();
    }

    private boolean isFine() {
        return findings.size() == before;
    }

    private void checkCharacters() {
        var text = file.text();
        for (int at = 0; at < text.length() && findings.size() < before + ENOUGH; ) {
            var character = text.codePointAt(at);
            if (character == '\\')
                refuse(
                        at,
                        "a backslash may not stand in a rule file, because it can be read in several ways; write [0-9] for"
                                + " digits and [.] for a dot, and texts without quotes inside");
            else if (!isSeen(character))
                refuse(
                        at,
                        String.format(
                                "the character U+%04X, which nobody sees, may not stand here; remove it", character));
            at += Character.charCount(character);
        }
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t';
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private void checkWords() {
        var all = Words.withComments(file.text());
        for (var i = 0; i < all.size() && findings.size() < before + ENOUGH; i++) {
            var word = all.get(i);
            signsInARow = "!+-".contains(word.text()) ? signsInARow + 1 : 0;
            switch (word.kind()) {
                case TEXT -> checkText(word, i == 0 ? null : all.get(i - 1));
                case NAME -> checkName(word);
                case NUMBER -> checkNumber(word);
                case SIGN -> checkSign(word, all.subList(i + 1, Math.min(all.size(), i + 5)));
                case UNCLOSED ->
                    refuse(
                            word.offset(),
                            word.text().startsWith("/*")
                                    ? "this comment is never closed; close it with */"
                                    : "this text is not closed; it ends with the quote it began with, on the same line");
                case COMMENT -> {}
            }
            if (++words == MOST_WORDS)
                refuse(word.offset(), "this rule has more than " + MOST_WORDS + " words; write several rules");
        }
    }

    private void checkText(Word text, @Nullable Word previous) {
        if (text.text().length() > LONGEST_TEXT)
            refuse(text.offset(), "this text has more than " + LONGEST_TEXT + " characters; write a shorter one");
        if (text.text().startsWith("'") && text.text().contains("\""))
            refuse(text.offset(), "a text has no quotes inside; write it without");
        if (previous != null && previous.kind() == Kind.TEXT && previous.end() == text.offset())
            refuse(text.offset(), "two texts stand side by side; write one, without quotes inside");
    }

    private void checkName(Word name) {
        var text = name.text();
        if (text.length() > LONGEST_NAME)
            refuse(name.offset(), "this name has more than " + LONGEST_NAME + " characters; write a shorter one");
        if (text.chars().anyMatch(each -> Character.isSurrogate((char) each)))
            refuse(name.offset(), "'" + text + "' may stand in a text or a comment only");
        var fault = frames.fault(text);
        if (fault != null) refuse(name.offset(), fault);
        if (text.equals("rule") || text.equals("query")) header = true;
        else if (text.equals("when") || text.equals("then")) header = false;
        else if (text.equals("end")) {
            header = false;
            words = 0;
        }
    }

    private void checkNumber(Word number) {
        if (!number.text().matches("[0-9][0-9A-Za-z_.]{0,40}"))
            refuse(number.offset(), "this is not a number; write it with the digits 0 to 9");
    }

    private void checkSign(Word sign, List<Word> next) {
        if (!SIGNS.contains(sign.text())) {
            refuse(
                    sign.offset(),
                    "'" + sign.text() + "' may stand in a text or a comment only"
                            + (sign.text().charAt(0) > 127 ? "; write signs and blanks half-width" : ""));
            return;
        }
        if (signsInARow == MOST_SIGNS_IN_A_ROW + 1)
            refuse(sign.offset(), "too many of these signs stand in a row; write one");
        if ("([{".contains(sign.text()) && ++depth == DEEPEST + 1)
            refuse(sign.offset(), "brackets stand in each other more than " + DEEPEST + " deep; write several rules");
        if (")]}".contains(sign.text())) depth = Math.max(0, depth - 1);
        if (sign.is("@") && !isOurAnnotation(next))
            refuse(
                    sign.offset(),
                    "a rule has no annotation but @code(\"…\") and @ja(\"…\"), which stand between its name and `when`");
    }

    private boolean isOurAnnotation(List<Word> next) {
        return header
                && next.size() == 4
                && (next.get(0).is("code") || next.get(0).is("ja"))
                && next.get(1).is("(")
                && next.get(2).kind() == Kind.TEXT
                && next.get(3).is(")");
    }

    private void refuse(int offset, String message) {
        if (findings.size() >= before + ENOUGH) return;
        var line = 1
                + file.text()
                        .substring(0, offset)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
        findings.add(file.finding((int) line, "", message));
    }
}
