package dev.hagukumi.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraitsTests {
    @ParameterizedTest
    @CsvSource({
        "山田 太郎, 山田, 太郎",
        "山田\u00A0太郎, 山田, 太郎",
        "山田\u3000太郎, 山田, 太郎",
        "山田\u2003太郎, 山田, 太郎",
        "山田 太郎 様, 山田, 太郎",
        "山田 太郎様, 山田, 太郎",
        "山田\u3000太郎\u3000さん, 山田, 太郎",
        "山田 太郎さま, 山田, 太郎",
        "山田 太郎殿, 山田, 太郎",
        "山田様, 山田,",
        "林さん, 林,",
        "やまだ たろう, やまだ, たろう",
        "Taro Yamada, Yamada, Taro",
        "Taro\u00A0Yamada, Yamada, Taro",
        "김 철수, 김, 철수",
        "鵜殿, 鵜殿,",
        "鵜殿 殿, 鵜殿,",
        "様, 様,",
    })
    void theScriptOfANameTellsItsOrder(String whole, String family, @Nullable String given) {
        assertThat(Traits.named(whole)).returns(family, Traits::familyName).returns(given, Traits::givenName);
    }

    @Test
    void aWordOfCourtesyIsNoPartOfANameGivenInParts() {
        assertThat(new Traits("山田 様", "太郎さん", "様式会社", null, null))
                .returns("山田", Traits::familyName)
                .returns("太郎", Traits::givenName)
                .returns("様式会社", Traits::company);
    }

    @Test
    void aNameIsShownAsItsScriptIsRead() {
        assertThat(lead("山田", "太郎", Locale.US).displayName()).isEqualTo("山田 太郎");
        assertThat(lead("Yamada", "Taro", Locale.JAPAN).displayName()).isEqualTo("Taro Yamada");
    }

    @Test
    void lengthsAreCountedInCharactersAsPeopleCountThem() {
        assertThat(new Traits("𠮷".repeat(100), null, null, null, null).familyName())
                .hasSize(200);
        assertThat(Alias.user("𠮷".repeat(200)).value()).hasSize(400);
        assertThatThrownBy(() -> new Traits("𠮷".repeat(101), null, null, null, null))
                .hasMessageContaining("longer than 100");
    }

    private static LeadProfile lead(String family, String given, Locale locale) {
        return new LeadProfile(
                new LeadId(1),
                new EmailAddress("lead@example.co.jp"),
                family,
                given,
                null,
                LifecycleStage.NEW,
                Instant.EPOCH,
                locale,
                ZoneId.of("Asia/Tokyo"),
                Instant.EPOCH);
    }
}
