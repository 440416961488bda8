package dev.hagukumi.mail;

import dev.hagukumi.mail.Verdict.Because;
import dev.hagukumi.mail.Verdict.Code;
import dev.hagukumi.mail.Verdict.Said;
import dev.hagukumi.mail.Verdict.Said.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says why a mail did not go, in the reader's language. */
@Component
public class VerdictWords {
    private final MessageSource texts;

    VerdictWords(MessageSource texts) {
        this.texts = texts;
    }

    /** As programs read it, with instants in UTC. */
    public String inEnglish(Said said) {
        return of(said, Locale.ENGLISH, Instant::toString);
    }

    /** @param time how the reader reads an instant */
    public String of(Said said, Locale language, Function<Instant, String> time) {
        if (said.text() != null) return said.text();
        var because = said.because();
        if (because == null) return text("verdict.kind." + said.kind(), language);
        var reason = reason(because, language, time);
        if (said.kind() == Kind.DROPPED) return reason;
        var until = said.until();
        return text("verdict.kind." + said.kind(), language, reason, until == null ? "" : time.apply(until));
    }

    private String reason(Because because, Locale language, Function<Instant, String> time) {
        var code = because.code();
        var values = because.values();
        if (code == Code.EXPIRED && values.size() > 2) {
            var before = new Said(
                    Kind.DEFERRED,
                    Instant.parse(values.get(1)),
                    new Because(Code.valueOf(values.get(2)), values.subList(3, values.size())),
                    null);
            return text("verdict.EXPIRED.before", language, shown(values.get(0), time), of(before, language, time));
        }
        var shown = new Object[values.size()];
        for (var place = 0; place < shown.length; place++) {
            var kind = code.kindOf(place);
            var value = values.get(place);
            shown[place] = kind == null ? shown(value, time) : word(kind, value, language);
        }
        return text("verdict." + code, language, shown);
    }

    /** Programs read codes, people their words. */
    private String word(String kind, String code, Locale language) {
        if (!language.getLanguage().equals("ja")) return code;
        return String.valueOf(texts.getMessage(kind + "." + code.replace(' ', '-'), null, code, language));
    }

    private static String shown(String value, Function<Instant, String> time) {
        try {
            return value.endsWith("Z") ? time.apply(Instant.parse(value)) : value;
        } catch (DateTimeException words) {
            return value;
        }
    }

    private String text(String key, Locale language, Object... values) {
        return texts.getMessage(key, values, language);
    }
}
