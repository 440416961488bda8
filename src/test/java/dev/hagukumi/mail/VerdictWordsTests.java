package dev.hagukumi.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.mail.Verdict.Because;
import dev.hagukumi.mail.Verdict.Code;
import dev.hagukumi.mail.Verdict.Said;
import dev.hagukumi.mail.Verdict.Said.Kind;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictWordsTests {
    private static final Instant AT = Instant.parse("2026-11-27T01:02:03Z");

    private final VerdictWords words = new VerdictWords(SaidInEnglish.texts());

    /** Every reason has its sentence in both languages, and nothing that was said is lost on the way through the database. */
    @ParameterizedTest
    @EnumSource(Code.class)
    void everyReasonIsSaidInBothLanguages(Code code) {
        var said = Said.of(Kind.WITHHELD, Because.of(code, "one", "two", "three"));
        if (code == Code.EXPIRED) said = Said.of(Kind.WITHHELD, Because.of(code, AT, AT, Code.CAP_DAY, 1));

        var back = Objects.requireNonNull(Said.read(said.json()));

        assertThat(back).isEqualTo(said);
        assertThat(words.of(back, Locale.JAPANESE, Instant::toString))
                .matches("(?s).*(\\p{IsHan}|\\p{IsHiragana}).*")
                .doesNotContain("{");
        assertThat(words.inEnglish(back)).matches("\\p{ASCII}+").doesNotContain("{");
    }

    @Test
    void anInstantIsReadAsItsReaderReadsIt() {
        var said = Said.of(new Verdict.Deferred(AT, Because.of(Code.CLOSED, AT)));

        assertThat(words.of(said, Locale.JAPANESE, instant -> "金曜 10:02")).isEqualTo("金曜 10:02 まで延期：金曜 10:02 は営業時間外です");
        assertThat(words.inEnglish(said))
                .isEqualTo("deferred until 2026-11-27T01:02:03Z: offices are closed at 2026-11-27T01:02:03Z");
    }

    @Test
    void whatIsACodeItselfIsSaidInWords() {
        var stage = Said.of(Kind.WITHHELD, Because.of(Code.STAGE, "NEGOTIATION", AT));
        var ended = Said.of(Kind.WITHHELD, Because.of(Code.ENDED, "unsubscribed"));

        assertThat(words.of(stage, Locale.JAPANESE, Instant::toString)).contains("商談中");
        assertThat(words.of(ended, Locale.JAPANESE, Instant::toString)).contains("配信停止を希望したため");
        assertThat(words.inEnglish(ended)).isEqualTo("withheld: the scenario ended: unsubscribed");
    }

    @Test
    void whatWasSaidInWordsStaysAsItWas() {
        var said = Objects.requireNonNull(Said.read("{\"text\": \"withheld: as it was written then\"}"));

        assertThat(words.inEnglish(said)).isEqualTo("withheld: as it was written then");
        assertThat(Said.read("{\"text\": null}")).isNull();
    }
}
