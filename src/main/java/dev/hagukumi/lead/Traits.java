package dev.hagukumi.lead;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a form or web system says of a person; {@code null} or blank says nothing. Names and companies are plain text: no addresses,
 * no control characters, see {@link #isPlain}.
 */
public record Traits(
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String company,
        @Nullable Locale locale,
        @Nullable ZoneId zone) {

    public static final Traits NONE = new Traits(null, null, null, null, null);

    public Traits {
        familyName = line("the family name", familyName, 100);
        givenName = line("the given name", givenName, 100);
        company = line("the company's name", company, 200);
        if (locale != null && locale.toLanguageTag().length() > 35)
            throw new IllegalArgumentException("the locale is longer than 35 characters");
        if (zone != null && zone.getId().length() > 50)
            throw new IllegalArgumentException("the time zone is longer than 50 characters");
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

    private static @Nullable String line(String what, @Nullable String text, int longest) {
        if (text == null) return null;
        var line = PlainText.line(text);
        var fault = PlainText.fault(line);
        if (fault != null) throw new IllegalArgumentException(what + " " + fault);
        if (line.length() > longest)
            throw new IllegalArgumentException(what + " is longer than " + longest + " characters");
        return line.isEmpty() ? null : line;
    }
}
