package dev.hagukumi.mail.template;

import dev.hagukumi.mail.sender.Mailbox;
import org.jspecify.annotations.Nullable;

/**
 * The head of a mail file.
 *
 * @param from in the domain of the configured sender; {@code null} for the configured sender itself
 * @param stream what a reader may think of as one list, e.g. {@code nurturing}; becomes the List-Id
 * @param priority from 1, sent first, to 9
 */
public record FrontMatter(
        Line subject,
        Line preheader,
        @Nullable From from,
        String stream,
        Purpose purpose,
        Expiry expiry,
        int priority) {

    /** In whose name its author wants it to go out; {@code null} for the configured sender. */
    public @Nullable Mailbox author() {
        return from == null ? null : from.mailbox();
    }

    /** A mailbox with the line of the file it stands in. */
    public record From(Mailbox mailbox, int number) {}

    /** A text with the line of the file it stands in. */
    public record Line(String text, int number) {}
}
