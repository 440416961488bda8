package dev.hagukumi.lead;

import dev.hagukumi.platform.BadInput;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mail address in its normal form; it is what makes two people one lead. Full-width characters become ASCII, all letters small,
 * an international domain its ASCII form. Dots may stand anywhere in the local part, as some Japanese carriers gave them out.
 */
public record EmailAddress(String value) {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern LOCAL_PART = Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]+");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    public EmailAddress {
        value = normal(value);
    }

    /** The part after the {@code @}, in ASCII. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    /**
     * A domain as the DNS and mail servers know it: small ASCII letters, international labels as {@code xn--…}.
     *
     * @throws BadInput where it has characters that no domain has
     */
    public static String domainInAscii(String written) {
        return DomainName.ascii(written);
    }

    /** Whether the text can be read as a mail address. */
    public static boolean isOne(String text) {
        try {
            normal(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String normal(String given) {
        if (given.length() > 2 * LONGEST) throw refused(given, "it is longer than " + LONGEST + " characters");
        if (given.chars().anyMatch(Character::isISOControl)) throw refused(given, "it contains a control character");
        var text = Normalizer.normalize(given, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) throw refused(given, "it is empty");
        int at = text.lastIndexOf('@');
        if (at < 0) throw refused(given, "it has no @");
        var local = text.substring(0, at);
        if (local.isEmpty()) throw refused(given, "nothing stands before the @");
        if (local.length() > LONGEST_LOCAL_PART)
            throw refused(given, "more than " + LONGEST_LOCAL_PART + " characters stand before the @");
        if (!LOCAL_PART.matcher(local).matches()) throw refused(given, "a character before the @ is not allowed there");
        var normal = local + '@' + domain(given, text.substring(at + 1));
        if (normal.length() > LONGEST) throw refused(given, "it is longer than " + LONGEST + " characters");
        return normal;
    }

    private static String domain(String given, String text) {
        String ascii;
        try {
            ascii = DomainName.ascii(text);
        } catch (IllegalArgumentException e) {
            throw refused(given, "its domain is not a domain name");
        }
        var labels = ascii.split("\\.", -1);
        if (labels.length < 2) throw refused(given, "its domain has no dot");
        for (var label : labels) {
            if (!LABEL.matcher(label).matches()) throw refused(given, "its domain is not a domain name");
        }
        if (labels[labels.length - 1].chars().allMatch(Character::isDigit))
            throw refused(given, "its domain ends in a number");
        return ascii;
    }

    private static BadInput refused(String given, String because) {
        var shown = given.replaceAll("\\p{Cntrl}", "?");
        if (shown.length() > 80) shown = shown.substring(0, 80) + "…";
        return new BadInput("'" + shown + "' is not a mail address: " + because);
    }

    @Override
    public String toString() {
        return value;
    }
}
