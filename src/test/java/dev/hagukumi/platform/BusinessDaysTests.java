package dev.hagukumi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDaysTests {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** 国民の祝日・休日 as the Cabinet Office lists them: 2025 with its four substitutes, 2026 with both kinds of extra days. */
    private static final List<String> HOLIDAYS = List.of(
            "2025-01-01",
            "2025-01-13",
            "2025-02-11",
            "2025-02-23",
            "2025-02-24",
            "2025-03-20",
            "2025-04-29",
            "2025-05-03",
            "2025-05-04",
            "2025-05-05",
            "2025-05-06",
            "2025-07-21",
            "2025-08-11",
            "2025-09-15",
            "2025-09-23",
            "2025-10-13",
            "2025-11-03",
            "2025-11-23",
            "2025-11-24",
            "2026-01-01",
            "2026-01-12",
            "2026-02-11",
            "2026-02-23",
            "2026-03-20",
            "2026-04-29",
            "2026-05-03",
            "2026-05-04",
            "2026-05-05",
            "2026-05-06",
            "2026-07-20",
            "2026-08-11",
            "2026-09-21",
            "2026-09-22",
            "2026-09-23",
            "2026-10-12",
            "2026-11-03",
            "2026-11-23");

    @Test
    void holidaysAreThoseOfTheCabinetOffice() {
        var reckoned = Stream.iterate(LocalDate.of(2025, 1, 1), day -> day.plusDays(1))
                .limit(730)
                .filter(JapaneseHolidays::includes)
                .map(LocalDate::toString);

        assertThat(reckoned).containsExactlyElementsOf(HOLIDAYS);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T01:00:00Z, 1, 2026-11-24T01:00:00Z", // Friday; Monday is Labour Thanksgiving Day
        "2026-11-18T01:00:00Z, 2, 2026-11-20T01:00:00Z",
        "2026-05-01T01:00:00Z, 1, 2026-05-07T01:00:00Z", // over Golden Week
        "2026-11-19T16:00:00Z, 1, 2026-11-23T16:00:00Z", // already Friday in Tokyo
        "2026-11-21T01:00:00Z, 0, 2026-11-21T01:00:00Z"
    })
    void businessDaysSkipWeekendsAndHolidays(Instant start, int days, Instant end) {
        assertThat(BusinessDays.after(start, days, TOKYO)).isEqualTo(end);
    }

    @Test
    void aNegativeNumberOfDaysIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> BusinessDays.after(Instant.EPOCH, -1, TOKYO));
    }
}
