package dev.hagukumi.mail.link;

import dev.hagukumi.platform.BadInput;

/**
 * Where a link of a mail leads: to a web page, or to somebody's mailbox. In ASCII, so that it can stand in a header.
 *
 * @param place whom it reaches: scheme, user, host and port, or the mail address
 * @param rest what it asks for there
 */
public record LinkTarget(String place, String rest) {
    /** Longer ones do not fit into the header of an answer. */
    private static final int LONGEST = 4_000;

    public LinkTarget {
        if (place.length() + rest.length() > LONGEST)
            throw new BadInput("it is longer than " + LONGEST + " characters");
    }

    /**
     * Reads an address as browsers do.
     *
     * @throws BadInput where a browser would open nothing at all, or neither a web page nor a mail
     */
    public static LinkTarget of(String written) {
        var mailto = MailtoAddress.read(written);
        return mailto == null ? WebAddress.read(written) : mailto;
    }

    /** The web page of an address. */
    public static LinkTarget web(String written) {
        return WebAddress.read(written);
    }

    public boolean isWebPage() {
        return !place.startsWith(MailtoAddress.SCHEME);
    }

    @Override
    public String toString() {
        return place + rest;
    }
}
