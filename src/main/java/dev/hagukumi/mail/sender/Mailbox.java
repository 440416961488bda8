package dev.hagukumi.mail.sender;

import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.platform.BadInput;
import dev.hagukumi.platform.VisibleText;
import java.util.regex.Pattern;

/**
 * Who a mail is from, as it was read once: what is checked, what stands in the header and what the mail server is told is this. Of
 * all that RFC 5322 calls an address it knows two forms only, {@code name@example.co.jp} and {@code Name <name@example.co.jp>}:
 * in the others (comments, routes, groups, quoted mailboxes) two programs may see two addresses.
 *
 * @param name that readers see beside the address; may be empty
 * @param address its domain in small ASCII letters
 */
public record Mailbox(String name, String address) {
    private static final String EXAMPLE = "Name <name@example.co.jp>";
    private static final Pattern NAMED = Pattern.compile("([^<>]*?)\\s*<([^<>]*)>");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern LOCAL_PART =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile(
            "(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*");
    /** What would be read as another address, or as a name that is not written as it is read. */
    private static final Pattern MISLEADING = Pattern.compile("[@＠<>\"\\\\\n\t]|=\\?");

    private static final int LONGEST_NAME = 200;

    public Mailbox {
        var at = address.lastIndexOf('@');
        if (!LOCAL_PART.matcher(address.substring(0, Math.max(at, 0))).matches())
            throw new BadInput("is not like: " + EXAMPLE);
        address = address.substring(0, at + 1) + domain(address.substring(at + 1));
    }

    /** @throws BadInput where it has another form */
    public static Mailbox parse(String written) {
        var text = written.strip();
        var named = NAMED.matcher(text);
        if (!named.matches()) return new Mailbox("", text);
        var quoted = QUOTED.matcher(named.group(1));
        return new Mailbox(name(quoted.matches() ? quoted.group(1).strip() : named.group(1)), named.group(2));
    }

    private static String name(String written) {
        if (written.length() > LONGEST_NAME || MISLEADING.matcher(written).find())
            throw new BadInput("the name beside the address is plain words, without @, < and quotes");
        VisibleText.unseenIn(written).ifPresent(character -> {
            throw new BadInput("has a character that cannot be seen, " + character);
        });
        return written;
    }

    /** In the form in which the DNS and the mail server know it. */
    static String domain(String written) {
        var ascii = EmailAddress.domainInAscii(written);
        if (!DOMAIN.matcher(ascii).matches())
            throw new BadInput("'" + VisibleText.shown(written) + "' is not a domain");
        return ascii;
    }

    public String domain() {
        return address.substring(address.indexOf('@') + 1);
    }
}
