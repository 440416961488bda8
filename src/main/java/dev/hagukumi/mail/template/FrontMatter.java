package dev.hagukumi.mail.template;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of a mail file.
 *
 * @param from "Name &lt;address&gt;" in the domain of the configured sender; {@code null} for the configured sender itself
 * @param stream what a reader may think of as one list, e.g. {@code nurturing}; becomes the List-Id
 * @param priority from 1, sent first, to 9
 */
public record FrontMatter(
        Line subject,
        Line preheader,
        @Nullable Line from,
        String stream,
        Purpose purpose,
        Expiry expiry,
        int priority) {

    private static final Pattern ADDRESS = Pattern.compile("([^<>\\s]+@[^<>\\s]+)>?\\s*$");

    /** The address in {@code from}, in small letters; empty for the configured sender. */
    public Optional<String> sender() {
        return Optional.ofNullable(from)
                .map(line -> ADDRESS.matcher(line.text()))
                .filter(Matcher::find)
                .map(found -> found.group(1).toLowerCase(Locale.ROOT));
    }

    /** A text with the line of the file it stands in. */
    public record Line(String text, int number) {}
}
