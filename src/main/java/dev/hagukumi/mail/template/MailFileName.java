package dev.hagukumi.mail.template;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code reminder.ja.mail}: the mail's name and the language it is written in. */
record MailFileName(String mail, Locale locale) {
    private static final Pattern FORM = Pattern.compile(
            "(?:.*/)?([\\p{L}&&[^A-Z]][\\p{L}\\p{M}\\p{N}\\-&&[^A-Z]]{0,79})\\.([a-z]{2}(?:-[A-Z]{2})?)\\.mail");

    /** {@code null} where a file is not named so. */
    static @Nullable MailFileName of(String file) {
        // Some systems write が as two letters.
        var parts = FORM.matcher(Normalizer.normalize(file, Normalizer.Form.NFC));
        return parts.matches() ? new MailFileName(parts.group(1), Locale.forLanguageTag(parts.group(2))) : null;
    }
}
