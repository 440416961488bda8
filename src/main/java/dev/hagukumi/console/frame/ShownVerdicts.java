package dev.hagukumi.console.frame;

import dev.hagukumi.mail.Verdict.Said;
import dev.hagukumi.mail.VerdictWords;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Why a mail did not go, as the reader of a page reads it. */
@ControllerAdvice(annotations = Page.class)
class ShownVerdicts {
    private final VerdictWords words;

    ShownVerdicts(VerdictWords words) {
        this.words = words;
    }

    @ModelAttribute("verdicts")
    InWords verdicts(Locale language, @ModelAttribute("times") ShownTimes times) {
        return new InWords(words, language, times);
    }

    /** For templates. */
    public record InWords(VerdictWords words, Locale language, ShownTimes times) {
        public String of(@Nullable Said said) {
            return said == null ? "" : words.of(said, language, times::moment);
        }
    }
}
