package dev.hagukumi.mail;

import dev.hagukumi.mail.Verdict.Said;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What was said of a mail, as programs read it. */
public final class SaidInEnglish {
    private static final VerdictWords WORDS = new VerdictWords(texts());

    private SaidInEnglish() {}

    /** Empty where nothing was said yet. */
    public static String said(Delivery mail) {
        return mail.said() == null ? "" : WORDS.inEnglish(mail.said());
    }

    public static String said(Said said) {
        return WORDS.inEnglish(said);
    }

    static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages");
        texts.setDefaultEncoding("UTF-8");
        texts.setDefaultLocale(Locale.ENGLISH);
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
