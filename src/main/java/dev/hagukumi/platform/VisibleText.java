package dev.hagukumi.platform;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Text that people write for people: each of its characters can be seen, or parts words and lines. Not among them are control
 * characters, what turns the direction of writing around, and what Unicode never gives a meaning.
 */
public final class VisibleText {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\n\t]]|\\p{Cs}|[\u061C\u200E\u200F\u2028\u2029"
            + "\u202A-\u202E\u2066-\u206F\uFDD0-\uFDEF\uFFF9-\uFFFB\uFFFE\uFFFF]");
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\u2028\u2029]+");
    private static final int LONGEST_NAME = 80;

    private VisibleText() {}

    /** The first character that may not stand in a text, named as {@code U+000D}; empty where all may. Lines and tabs may. */
    public static Optional<String> unseenIn(String text) {
        var found = UNSEEN.matcher(text);
        return found.find() ? Optional.of("U+%04X".formatted(found.group().codePointAt(0))) : Optional.empty();
    }

    /**
     * The text without blanks around it.
     *
     * @param field where it was given, for the message
     * @throws BadInput where it is missing, too long or has characters that cannot be seen
     */
    public static String checked(String field, String text, int longest) {
        var stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > longest)
            throw new BadInput(field + ": has 1 to " + longest + " characters");
        unseenIn(stripped).ifPresent(character -> {
            throw new BadInput(field + ": has a character that cannot be seen, " + character);
        });
        return stripped;
    }

    /** The text on one line, without what cannot be seen. */
    public static String oneLine(String text) {
        return UNSEEN.matcher(BREAKS.matcher(text).replaceAll(" "))
                .replaceAll("")
                .strip();
    }

    /** The text as a message may repeat it: on one line, and not all of a long one. */
    public static String shown(String text) {
        var line = oneLine(text);
        if (line.codePointCount(0, line.length()) <= LONGEST_NAME) return line;
        return line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }
}
