package dev.hagukumi.lead;

import dev.hagukumi.platform.BadInput;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a form or web system says of a person; {@code null} or blank says nothing. Names and companies are plain text: no addresses,
 * no control characters, see {@link #isPlain}. A word of courtesy behind a name (様) is no part of it.
 */
public record Traits(
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String company,
        @Nullable Locale locale,
        @Nullable ZoneId zone) {

    public static final Traits NONE = new Traits(null, null, null, null, null);

    /**
     * What was said of a known lead, and when it was so by whoever says it.
     *
     * @param at of two words of a system of ours the newer holds, whichever reaches us first
     */
    public record Said(LeadId lead, Traits traits, Instant at) {}

    public Traits {
        familyName = name("the family name", familyName);
        givenName = name("the given name", givenName);
        company = line("the company's name", company, 200);
        if (locale != null && locale.toLanguageTag().length() > 35)
            throw new BadInput("the locale is longer than 35 characters");
        if (zone != null && zone.getId().length() > 50)
            throw new BadInput("the time zone is longer than 50 characters");
    }

    /** Those of a person whose whole name is written so; the script tells which part is the family's. */
    public static Traits named(String whole) {
        var line = line("the name", whole, 200);
        if (line == null) return NONE;
        var words = PersonName.words(line);
        if (words.length == 1) return new Traits(words[0], null, null, null, null);
        return PersonName.isFamilyFirst(line)
                ? new Traits(words[0], words[1], null, null, null)
                : new Traits(words[1], words[0], null, null, null);
    }

    /** These, and where they say nothing, the older ones. */
    public Traits over(Traits older) {
        return new Traits(
                familyName != null ? familyName : older.familyName,
                givenName != null ? givenName : older.givenName,
                company != null ? company : older.company,
                locale != null ? locale : older.locale,
                zone != null ? zone : older.zone);
    }

    /** Whether a value is fit to stand in a mail of ours. Values kept since before names had to be plain may not be. */
    public static boolean isPlain(String value) {
        return PlainText.fault(PlainText.line(value)) == null;
    }

    private static @Nullable String name(String what, @Nullable String text) {
        var line = line(what, text, 100);
        return line == null ? null : PersonName.plain(line);
    }

    private static @Nullable String line(String what, @Nullable String text, int longest) {
        if (text == null) return null;
        var line = PlainText.line(text);
        var fault = PlainText.fault(line);
        if (fault != null) throw new BadInput(what + " " + fault);
        if (line.codePointCount(0, line.length()) > longest)
            throw new BadInput(what + " is longer than " + longest + " characters");
        return line.isEmpty() ? null : line;
    }
}
