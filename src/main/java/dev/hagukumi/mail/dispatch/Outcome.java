package dev.hagukumi.mail.dispatch;

/** What a reply means for the mail. */
sealed interface Outcome {

    /** The server took it over. */
    record Accepted() implements Outcome {}

    /** Not now; the same bytes again later. */
    record TryLater() implements Outcome {}

    /** Never; {@code nobodyThere} where the mailbox does not exist, so that we must not write to it again. */
    record Refused(boolean nobodyThere) implements Outcome {}

    /** The server refuses us, not the reader: the stream stands still; the mail comes again, or, once named, came back. */
    record OurFault(boolean again) implements Outcome {}

    /** Nobody but the server knows; not sent again by itself. */
    record InDoubt() implements Outcome {}
}
