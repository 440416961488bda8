package dev.hagukumi.mail.link;

import java.nio.charset.StandardCharsets;

/**
 * Writes a part of an address in ASCII, as browsers do (WHATWG URL). In what is sent to a server, what RFC 3986 does not know is
 * encoded as well: it means the same there, and more than browsers follow links. A {@code %} stays, whatever follows it.
 */
enum PercentEncoding {
    USER("/:;=@?#[]\\^|\"<>`{}"),
    PATH("?#[]\\^|\"<>`{}"),
    QUERY("#[]\\^|\"<>`{}'"),
    FRAGMENT("\"<>`");

    private static final String HEX = "0123456789ABCDEF";

    private final String encoded;

    PercentEncoding(String encoded) {
        this.encoded = encoded;
    }

    String encode(String written) {
        var ascii = new StringBuilder(written.length());
        for (var octet : written.getBytes(StandardCharsets.UTF_8)) {
            if (octet > ' ' && octet < 0x7F && encoded.indexOf(octet) < 0) ascii.append((char) octet);
            else ascii.append('%').append(HEX.charAt(octet >> 4 & 15)).append(HEX.charAt(octet & 15));
        }
        return ascii.toString();
    }
}
