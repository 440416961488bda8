package dev.hagukumi.mail.sender;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who writes: stands in From and, as the law asks, in every footer.
 *
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
        if (bounceDomain != null) HeaderText.checked("Return-Path", bounceDomain);
        try {
            new InternetAddress(address, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException(
                    "hagukumi.mail.sender.address must be a mail address, not '" + address + "'", e);
        }
    }

    /** Where one mail is returned to: the token in it tells which, whatever address the answer speaks of. */
    public String returnPath(String returnToken) {
        var at = address.indexOf('@');
        return bounceDomain == null
                ? address.substring(0, at) + "+" + returnToken + address.substring(at)
                : returnToken + "@" + bounceDomain;
    }

    public String domain() {
        return address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
