package dev.hagukumi.lead;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.IDNA.Error;
import dev.hagukumi.platform.BadInput;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Brings domain names into the form in which the DNS keeps them, as browsers do it (UTS 46, non-transitional): {@code faß.de} is
 * another company than {@code fass.de}.
 */
final class DomainName {
    private static final IDNA UTS46 = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);
    /** How long a label is and where its hyphens stand is for the caller to say: the DNS knows more names than mail does. */
    private static final Set<Error> FORM = EnumSet.of(
            Error.EMPTY_LABEL,
            Error.LABEL_TOO_LONG,
            Error.DOMAIN_NAME_TOO_LONG,
            Error.LEADING_HYPHEN,
            Error.TRAILING_HYPHEN,
            Error.HYPHEN_3_4);

    private DomainName() {}

    /**
     * Small ASCII letters, international labels as {@code xn--…}.
     *
     * @throws BadInput where it has characters that no domain has
     */
    static String ascii(String written) {
        var small = written.toLowerCase(Locale.ROOT);
        if (small.chars().allMatch(c -> c < 128) && !small.contains("xn--")) return small;
        var info = new IDNA.Info();
        var ascii = UTS46.nameToASCII(written, new StringBuilder(), info).toString();
        var errors = EnumSet.noneOf(Error.class);
        errors.addAll(info.getErrors());
        errors.removeAll(FORM);
        if (!errors.isEmpty() || ascii.chars().anyMatch(c -> c >= 128)) throw new BadInput("it is not a domain name");
        return ascii.toLowerCase(Locale.ROOT);
    }
}
