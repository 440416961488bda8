package dev.hagukumi.mail.link;

import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.platform.BadInput;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.InvalidUrlException;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder.ParserType;
import org.springframework.web.util.UriUtils;

/**
 * Reads http(s) addresses as browsers do (WHATWG URL): after the host nothing can be wrong with one, it only is percent-encoded.
 * Whether there can be such a host is for Spring's parser to say, after its name was brought into the form of the DNS.
 */
final class WebAddress {
    private static final Pattern BREAKS = Pattern.compile("[\t\r\n]");
    private static final Pattern FORM =
            Pattern.compile("(?is)(https?):[/\\\\]*([^/\\\\?#]*)([^?#]*)(?:(\\?)([^#]*))?(?:(#)(.*))?");
    private static final Pattern HOST = Pattern.compile("(\\[[^]]*]|[^:]*)(?::([0-9]{0,5}))?");
    private static final Pattern NAME = Pattern.compile("\\[[0-9a-f:.]+]|[a-z0-9_.-]*[a-z0-9][a-z0-9_.-]*");
    private static final int LAST_PORT = 65_535;

    private WebAddress() {}

    static LinkTarget read(String written) {
        var parts = FORM.matcher(BREAKS.matcher(written.trim()).replaceAll(""));
        if (!parts.matches()) throw new BadInput("it begins neither with https:// nor with http://");
        var scheme = parts.group(1).toLowerCase(Locale.ROOT);
        var authority = parts.group(2);
        var at = authority.lastIndexOf('@');
        var place = scheme + "://" + user(authority.substring(0, Math.max(at, 0)))
                + host(scheme, authority.substring(at + 1));
        var path = PercentEncoding.PATH.encode(parts.group(3).replace('\\', '/'));
        return new LinkTarget(
                place, path + given(parts, 4, PercentEncoding.QUERY) + given(parts, 6, PercentEncoding.FRAGMENT));
    }

    private static String given(Matcher parts, int mark, PercentEncoding encoding) {
        return parts.group(mark) == null ? "" : parts.group(mark) + encoding.encode(parts.group(mark + 1));
    }

    private static String user(String written) {
        if (written.isEmpty() || written.equals(":")) return "";
        var colon = written.indexOf(':');
        if (colon < 0) return PercentEncoding.USER.encode(written) + "@";
        return PercentEncoding.USER.encode(written.substring(0, colon)) + ":"
                + PercentEncoding.USER.encode(written.substring(colon + 1)) + "@";
    }

    private static String host(String scheme, String written) {
        var parts = HOST.matcher(written);
        if (!parts.matches() || parts.group(1).isEmpty()) throw noHost(written);
        return name(parts.group(1)) + port(scheme, parts.group(2));
    }

    private static String name(String written) {
        try {
            var ascii = written.startsWith("[") ? written : EmailAddress.domainInAscii(decoded(written));
            if (!NAME.matcher(ascii.toLowerCase(Locale.ROOT)).matches()) throw noHost(written);
            var host = UriComponentsBuilder.fromUriString("https://" + ascii + "/", ParserType.WHAT_WG)
                    .build()
                    .getHost();
            if (host == null || !NAME.matcher(host).matches()) throw noHost(written);
            return host;
        } catch (InvalidUrlException e) {
            throw noHost(written);
        }
    }

    private static String decoded(String written) {
        return written.contains("%") ? UriUtils.decode(written, StandardCharsets.UTF_8) : written;
    }

    private static String port(String scheme, @Nullable String written) {
        if (written == null || written.isEmpty()) return "";
        var port = Integer.parseInt(written);
        if (port > LAST_PORT) throw new BadInput("there is no port " + written);
        return port == (scheme.equals("https") ? 443 : 80) ? "" : ":" + port;
    }

    private static BadInput noHost(String written) {
        return new BadInput("there can be no host '" + written + "'");
    }
}
