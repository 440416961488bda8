package dev.hagukumi.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.scoring.Award;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class BriefWordsTests {
    private static final Pattern RULE =
            Pattern.compile("rule \"([^\"]+)\"\\s+@code\\(\"([^\"]+)\"\\)(?:(?!\\bend\\b)[\\s\\S])*?score\\.");

    private final BriefWords words = new BriefWords(messages());

    @Test
    void everySentenceOfTheShippedRulesIsToldInJapaneseToo() throws IOException {
        var rules = new TreeMap<String, String>();
        try (var files = Files.walk(Path.of("rules"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".drl")).toList())
                RULE.matcher(Files.readString(file)).results().forEach(rule -> rules.put(rule.group(2), rule.group(1)));
        }

        assertThat(rules).hasSizeGreaterThan(20);
        rules.forEach((code, reason) -> assertThat(words.reason(award(code, reason)))
                .as(code)
                .startsWith(reason + " / ")
                .matches("[^/]+ / .*[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}].*"));
    }

    @Test
    void aSentenceThatAnAuthorChangedStandsAlone() {
        assertThat(words.reason(award("seminar-attended", "Sat in our front row")))
                .isEqualTo("Sat in our front row");
        assertThat(words.reason(award("own-code", "Danced with us"))).isEqualTo("Danced with us");
    }

    @Test
    void whatALeadDidIsToldInBothLanguages() {
        assertThat(words.activity(ActivityType.PAGE_VIEWED)).isEqualTo("Looked at a page / ページを閲覧");
        assertThat(words.activity(new ActivityType("Danced"))).isEqualTo("Danced");
    }

    private static Award award(String code, String reason) {
        return new Award(1, new LeadId(1), "engagement", code, reason, "", 1, 10, 10, Instant.EPOCH);
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.ENGLISH);
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
