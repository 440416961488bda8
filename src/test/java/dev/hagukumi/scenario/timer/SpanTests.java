package dev.hagukumi.scenario.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTests {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** In Berlin the clocks go forward in the night to 2027-03-28. */
    private static final Instant BEFORE_SUMMER = Instant.parse("2027-03-27T11:00:00Z");

    @Test
    void aDayIsTwentyFourHoursOverAChangeOfClocks() {
        assertThat(Span.parse("P1D").after(BEFORE_SUMMER, BERLIN)).isEqualTo("2027-03-28T11:00:00Z");
    }

    @Test
    void aWeekIsSevenDays() {
        assertThat(Span.parse("P1W").after(BEFORE_SUMMER, BERLIN))
                .isEqualTo(Span.parse("P7D").after(BEFORE_SUMMER, BERLIN));
    }

    @Test
    void aMonthGoesByTheCalendarOfTheZone() {
        assertThat(Span.parse("P1M").after(BEFORE_SUMMER, BERLIN)).isEqualTo("2027-04-27T10:00:00Z");
        assertThat(Span.parse("P1M").after(Instant.parse("2027-01-30T16:00:00Z"), TOKYO))
                .as("01-31 01:00 in Tokyo, so the last of February there")
                .isEqualTo("2027-02-27T16:00:00Z");
    }

    @Test
    void yearsMonthsDaysAndTimeAddUp() {
        assertThat(Span.parse("P1Y2M3DT4H5M6S").after(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC))
                .isEqualTo("2027-03-04T04:05:06Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PT", "P1DT", "3D", "P-1D", "P1.5D", "tomorrow", "P3D ago"})
    void whatIsNoDurationIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Span.parse(text))
                .withMessageContaining("is not a duration");
    }
}
