package dev.hagukumi.mail.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpiryTests {

    @ParameterizedTest
    @CsvSource({
        "P7D, 2026-03-08T15:00:00Z",
        "P1W, 2026-03-08T15:00:00Z",
        "PT12H, 2026-03-02T03:00:00Z",
        "P1DT1H, 2026-03-02T16:00:00Z",
        "P1M, 2026-04-01T14:00:00Z"
    })
    void daysAreTwentyFourHoursAndMonthsThoseOfTheCalendar(String period, Instant end) {
        var berlin = ZoneId.of("Europe/Berlin");

        assertThat(Expiry.parse(period).after(Instant.parse("2026-03-01T15:00:00Z"), berlin))
                .isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7D", "P", "P0D", "P-1D", "a week", ""})
    void whatIsNoPeriodIsRefused(String text) {
        assertThatThrownBy(() -> Expiry.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sevenDaysWhereNothingIsSaid() {
        assertThat(Expiry.DEFAULT).isEqualTo(Expiry.parse("P7D"));
    }
}
