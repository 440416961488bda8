package dev.hagukumi.mail.sender;

import org.jspecify.annotations.Nullable;

/**
 * Who writes: stands in From and, as the law asks, in every footer.
 *
 * @param address in the form of {@link Mailbox}
 * @param contact where a reader complains or asks: a mail address or web address
 * @param bounceDomain takes returned mails only; where it is {@code null} they come back to the sender's own mailbox
 */
public record Sender(
        String address,
        String name,
        String legalName,
        String postalAddress,
        String contact,
        @Nullable String bounceDomain) {

    public Sender {
        HeaderText.checked("From", address + name);
        try {
            address = new Mailbox("", address).address();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "hagukumi.mail.sender.address must be a mail address, not '" + address + "'", e);
        }
        if (bounceDomain != null) bounceDomain = Mailbox.domain(bounceDomain);
    }

    /** In whose name a mail goes out: its author's, where that is an address of our domain, else our own. */
    public Mailbox author(@Nullable Mailbox wanted) {
        return wanted != null && mayWriteAs(wanted) ? wanted : new Mailbox(name, address);
    }

    /** Another domain would fail the receivers' checks of who may send for it. */
    public boolean mayWriteAs(Mailbox author) {
        return author.domain().equals(domain());
    }

    /** Where one mail is returned to: the token in it tells which, whatever address the answer speaks of. */
    public String returnPath(String returnToken) {
        var at = address.indexOf('@');
        return bounceDomain == null
                ? address.substring(0, at) + "+" + returnToken + address.substring(at)
                : returnToken + "@" + bounceDomain;
    }

    public String domain() {
        return address.substring(address.indexOf('@') + 1);
    }
}
