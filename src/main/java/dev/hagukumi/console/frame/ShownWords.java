package dev.hagukumi.console.frame;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Words for what is kept as a code, in the reader's language; an installation's own codes stand as they are. */
public final class ShownWords {
    private final MessageSource texts;
    private final Locale language;

    ShownWords(MessageSource texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    /** {@code of("activity", "PageViewed")} is "Viewed a page". */
    public String of(String kind, @Nullable Object code) {
        if (code == null) return "";
        var text = code.toString();
        return String.valueOf(texts.getMessage(kind + "." + key(text), null, text, language));
    }

    private static String key(String code) {
        return code.replaceAll("[^\\p{Alnum}_-]+", "-");
    }
}
