package dev.hagukumi.scenario.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CycleTests {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2026-11-20T00:30:00Z"); // Friday 09:30 in Tokyo

    @Test
    void theFirstTurnIsOnePeriodAway() {
        assertThat(Cycle.parse("R3/PT10H").next(NOW, TOKYO)).isEqualTo("2026-11-20T10:30:00Z");
    }

    @Test
    void turnsKeepToTheirStart() {
        assertThat(Cycle.parse("R5/2026-11-19T09:00:00/P1D").next(NOW, TOKYO)).isEqualTo("2026-11-21T00:00:00Z");
    }

    @Test
    void afterTheLastTurnThereIsNone() {
        assertThat(Cycle.parse("R2/2026-11-10T09:00:00/P1D").next(NOW, TOKYO)).isNull();
    }

    @Test
    void cronGoesByTheZone() {
        assertThat(Cycle.parse("0 0 9 * * MON-FRI").next(NOW, TOKYO))
                .as("Monday 09:00 in Tokyo")
                .isEqualTo("2026-11-23T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R999999/-999999999-01-01/P9999Y", "R999999/+999999999-12-31/P1D"})
    void aStartThatNoCalendarHasIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cycle.parse(text).next(NOW, TOKYO))
                .withMessageContaining("is not a date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R3", "R3/", "R/P0D", "Rx/P1D", "every day", "R3/a/b/c"})
    void whatIsNoCycleIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Cycle.parse(text));
    }
}
