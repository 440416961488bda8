package dev.hagukumi.scoring.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people read of a rule is there in both languages. */
class SentencesTests {
    private static final Pattern RULE = Pattern.compile("(?m)^rule \"([^\"]+)\"");

    @Test
    void everyShippedRuleSaysItsSentenceInJapaneseToo() throws IOException {
        var rules = ShippedRules.compiled();
        try (var files = Files.walk(Path.of("rules"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".drl")).toList()) {
                var names = RULE.matcher(Files.readString(file));
                while (names.find())
                    assertThat(rules.inWords(names.group(1), Locale.JAPAN))
                            .as(file + ": " + names.group(1))
                            .matches(".*\\p{InHiragana}.*|.*\\p{IsHan}.*")
                            .isNotEqualTo(names.group(1));
            }
        }
    }

    @Test
    void inEnglishASentenceStaysAndWhatNoRuleSaysTodayToo() {
        var rules = ShippedRules.compiled();

        assertThat(rules.inWords("Opened a mail", Locale.ENGLISH)).isEqualTo("Opened a mail");
        assertThat(rules.inWords("Said by a rule that is gone", Locale.JAPANESE))
                .isEqualTo("Said by a rule that is gone");
    }
}
