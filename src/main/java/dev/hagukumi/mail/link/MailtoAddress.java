package dev.hagukumi.mail.link;

import dev.hagukumi.lead.EmailAddress;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads an address that opens the reader's mail program with a mail to somebody, or to several (RFC 6068). */
final class MailtoAddress {
    static final String SCHEME = "mailto:";
    private static final Pattern FORM = Pattern.compile("(?is)\\s*mailto:([^?#]*)((?:\\?[^#]*)?)(?:#.*)?");

    private MailtoAddress() {}

    /** {@code null} where it is none; not even one that does not fit. */
    static @Nullable LinkTarget read(String written) {
        var parts = FORM.matcher(written);
        if (!parts.matches()) return null;
        var to = Stream.of(parts.group(1).split(",", -1))
                .map(EmailAddress::new)
                .map(EmailAddress::value)
                .collect(Collectors.joining(","));
        var query = parts.group(2);
        return new LinkTarget(
                SCHEME + to, query.isEmpty() ? "" : "?" + PercentEncoding.QUERY.encode(query.substring(1)));
    }
}
