package dev.hagukumi.mail.template;

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

    /** A text with the line of the file it stands in. */
    public record Line(String text, int number) {}
}
