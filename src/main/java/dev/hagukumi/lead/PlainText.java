package dev.hagukumi.lead;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a name may be made of. Names come from strangers and stand in our mails, so none may lead a reader anywhere, nor turn what
 * stands around it.
 */
final class PlainText {
    /** Direction overrides, embeddings and isolates reorder what follows them; no name needs one. */
    private static final Pattern TURNS = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");

    /** Seen by nobody: they come along when a name is copied from a document. */
    private static final Pattern INVISIBLE = Pattern.compile("[\u00AD\u061C\u200B\u200E\u200F\u2060\uFEFF]");

    private static final Pattern BLANK = Pattern.compile("[\\s\u0085\u00A0\u2028\u2029]+");
    private static final Pattern FORMAT = Pattern.compile("\\p{Cf}+");

    /** Characters that pass for those of an address, and that NFKC leaves alone. */
    private static final Map<Character, Character> LOOK_ALIKES = Map.ofEntries(
            Map.entry('\u3002', '.'),
            Map.entry('\u30FB', '.'),
            Map.entry('\u00B7', '.'),
            Map.entry('\u2027', '.'),
            Map.entry('\u0589', ':'),
            Map.entry('\u05C3', ':'),
            Map.entry('\u2236', ':'),
            Map.entry('\uA789', ':'),
            Map.entry('\u2044', '/'),
            Map.entry('\u2215', '/'),
            Map.entry('\u29F8', '/'),
            Map.entry('\u051D', 'w'),
            Map.entry('\u0461', 'w'));

    private static final Pattern ADDRESS =
            Pattern.compile(":\\s*/\\s*/|(?<![a-z0-9])www\\s*\\.|\\b(?:mailto|javascript):"
                    + "|[\\p{L}\\p{N}]\\.(?:com|net|org|info|biz|jp|cn|kr|tw|hk|uk|de|fr|ru|us|eu|io|co|me|ly|gl|to|tk|app|dev"
                    + "|xyz|top|site|online|shop|store|link|click|live|page)(?::\\d+)?/");

    private PlainText() {}

    /** One line, without what nobody sees. */
    static String line(String text) {
        return BLANK.matcher(INVISIBLE.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** What is wrong with the line; {@code null} where it is plain. */
    static @Nullable String fault(String line) {
        if (line.chars().anyMatch(Character::isISOControl)) return "contains a control character";
        if (TURNS.matcher(line).find()) return "contains a character that turns the direction of writing";
        return ADDRESS.matcher(folded(line)).find() ? "contains an address of a web page or mailbox" : null;
    }

    private static String folded(String line) {
        var folded = new StringBuilder(
                FORMAT.matcher(Normalizer.normalize(line, Normalizer.Form.NFKC)).replaceAll(""));
        for (int i = 0; i < folded.length(); i++) {
            var character = folded.charAt(i);
            folded.setCharAt(i, LOOK_ALIKES.getOrDefault(character, Character.toLowerCase(character)));
        }
        return folded.toString();
    }
}
