package dev.hagukumi.mail.template;

import dev.hagukumi.mail.link.LinkTarget;
import dev.hagukumi.platform.BadInput;
import dev.hagukumi.platform.VisibleText;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Carries values through Markdown unseen, so that no character of theirs can be markup, and lets each place write them as it must:
 * a text as they are, an address percent-encoded and never where it says whom the link reaches. A value becomes hexadecimal digits
 * between two code points that Unicode keeps free for such use and that no text has.
 */
final class Carried {
    private static final char END = '\uFDDF';
    private static final Pattern RESERVED = Pattern.compile("[\uFDD0-\uFDDF]");
    private static final Pattern MARK = Pattern.compile("([\uFDD0-\uFDD3])([0-9a-f]*)" + END);
    private static final Pattern HOST =
            Pattern.compile("(?i)(?:https?:/*|ftp:/*|www\\.)[^\\s/?#]{0,300}[\uFDD0\uFDD1]");
    private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9*._+%-]*");

    private Carried() {}

    /** What is carried. */
    enum Kind {
        /** Of the reader. */
        VALUE('\uFDD0'),
        /** The same, which the author has encoded for an address already. */
        ENCODED_VALUE('\uFDD1'),
        /** Our own address, with which a link may begin. */
        OUR_ADDRESS('\uFDD2'),
        /** A tag that chooses between texts of the author. */
        TAG('\uFDD3');

        private final char mark;

        Kind(char mark) {
            this.mark = mark;
        }

        String carry(String value) {
            var octets = VisibleText.oneLine(value).getBytes(StandardCharsets.UTF_8);
            return mark + HexFormat.of().formatHex(octets) + END;
        }
    }

    /** Without what only looks as if it were carried: no text of an author has these code points. */
    static String nothingIn(String text) {
        return RESERVED.matcher(text).replaceAll("");
    }

    /** As it is read. */
    static String asText(String carrying) {
        return replaced(carrying, (kind, value) -> value);
    }

    /** Whether a value of the reader is the host, or part of it, of what looks like an address in a text. */
    static boolean isHost(String carrying) {
        return HOST.matcher(carrying).find();
    }

    static boolean hasTag(String carrying) {
        return carrying.indexOf(Kind.TAG.mark) >= 0;
    }

    /** As it is named in a finding. */
    static String asWritten(String carrying) {
        return replaced(carrying, (kind, value) -> "…");
    }

    /**
     * The address of a link.
     *
     * @throws BadInput where it leads nowhere, or where values could change whom it reaches
     */
    static LinkTarget asAddress(String carrying) {
        var written = beginning(carrying);
        if (!MARK.matcher(written).find()) return LinkTarget.of(written);
        var one = placeOf(replaced(written, (kind, value) -> "1"));
        var other = placeOf(replaced(written, (kind, value) -> "2"));
        var target = LinkTarget.of(replaced(written, Carried::encoded));
        if (one == null || !one.equals(other) || !one.equals(target.place()))
            throw new BadInput("a value or tag may stand behind the host only, after a / ? or #");
        return target;
    }

    /** With our own address in the open, where it is the beginning. */
    private static String beginning(String carrying) {
        var mark = MARK.matcher(carrying);
        if (!mark.lookingAt() || kind(mark.group(1)) != Kind.OUR_ADDRESS) return carrying;
        var rest = carrying.substring(mark.end());
        if (!rest.isEmpty() && "/?#".indexOf(rest.charAt(0)) < 0)
            throw new BadInput("behind our own address comes a / ? or #");
        return value(mark.group(2)) + rest;
    }

    private static @Nullable String placeOf(String written) {
        try {
            return LinkTarget.of(written).place();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String encoded(Kind kind, String value) {
        var done = kind == Kind.ENCODED_VALUE && ENCODED.matcher(value).matches();
        return done ? value : UriUtils.encode(value, StandardCharsets.UTF_8);
    }

    private static String replaced(String carrying, BiFunction<Kind, String, String> written) {
        return MARK.matcher(carrying)
                .replaceAll(
                        found -> Matcher.quoteReplacement(written.apply(kind(found.group(1)), value(found.group(2)))));
    }

    private static Kind kind(String mark) {
        return Kind.values()[mark.charAt(0) - Kind.VALUE.mark];
    }

    private static String value(String hexadecimal) {
        return new String(HexFormat.of().parseHex(hexadecimal), StandardCharsets.UTF_8);
    }
}
