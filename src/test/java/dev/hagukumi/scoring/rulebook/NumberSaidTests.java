package dev.hagukumi.scoring.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberSaidTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "99名 | 99",
                "999 | 999",
                "1,000名以上 | 1000",
                "１，０００名 | 1000",
                "1万人 | 10000",
                "１万人以上 | 10000",
                "1.5万人 | 15000",
                "1万2千人 | 12000",
                "1万2000名 | 12000",
                "1千人 | 1000",
                "千人以上 | 1000",
                "数千名 | 1000",
                "三千二百人 | 3200",
                "十万人 | 100000",
                "二〇〇名 | 200",
                "1000名未満 | 999",
                "1,000 名 未満 | 999",
                "less than 1,000 employees | 999",
                "<1000 | 999",
                "500名以上1000名未満 | 500",
                "500〜1,000名 | 500",
                "101人～300人 | 101",
                "501-1,000 employees | 501",
                "1,000+ employees | 1000",
                "10k | 10000",
                "東証1部 5,000名 | 5000",
                "1部上場、従業員数 5,000人 | 5000",
                "3 offices, 250 employees | 250",
                "従業員数: 500 | 500",
                "千葉 12 | 12",
            })
    void readsTheNumberThatIsMeant(String text, long number) {
        assertThat(NumberSaid.in(text)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "多数", "千葉", "東証一部", "employees", "約"})
    void readsNoneWhereNoneIsSaid(String text) {
        assertThat(NumberSaid.in(text)).isEmpty();
    }

    @Test
    void isSoonDoneWithWhatIsNoNumber() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(NumberSaid.in("1".repeat(200) + "x")).isPresent();
            assertThat(NumberSaid.in("1万".repeat(100) + "x")).isPresent();
            assertThat(NumberSaid.in("千".repeat(200) + "x")).isEmpty();
        });
    }
}
