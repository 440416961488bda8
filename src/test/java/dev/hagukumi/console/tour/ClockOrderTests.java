package dev.hagukumi.console.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockOrderTests {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2026-01-30T16:00:00Z"); // 31 January, 01:00 in Tokyo

    @ParameterizedTest
    @CsvSource({
        "P3D, 2026-02-02T16:00:00Z",
        "P1W, 2026-02-06T16:00:00Z",
        "PT1H, 2026-01-30T17:00:00Z",
        "P1DT30M, 2026-01-31T16:30:00Z",
        "PT0S, 2026-01-30T16:00:00Z",
        "P1M, 2026-02-27T16:00:00Z",
        "P10Y, 2036-01-30T16:00:00Z"
    })
    void durationsCountFromNowAndMonthsByTheCalendar(String by, Instant target) {
        assertThat(new ClockOrder(by, null).target(NOW, TOKYO)).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-02T01:00:00Z", "2026-02-02T10:00:00+09:00"})
    void instantsAreTakenAsTheyAre(String to) {
        assertThat(new ClockOrder(null, to).target(NOW, TOKYO)).isEqualTo("2026-02-02T01:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PT",
                "P1DT",
                "3 days",
                "P3X",
                "-P3D",
                "P-3D",
                "PT-1H",
                "P11Y",
                "P999999999999Y",
                "P999999999D"
            })
    void otherDurationsAreRefusedByName(String by) {
        assertThatThrownBy(() -> new ClockOrder(by, null).target(NOW, TOKYO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("by: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "2026-02-02",
                "2026-02-02T10:00:00",
                "2026-01-30T15:59:59Z",
                "2037-01-01T00:00:00Z"
            })
    void otherInstantsAreRefusedByName(String to) {
        assertThatThrownBy(() -> new ClockOrder(null, to).target(NOW, TOKYO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("to: ");
    }

    @Test
    void exactlyOneOfBothIsNeeded() {
        assertThatThrownBy(() -> new ClockOrder(null, null).target(NOW, TOKYO)).hasMessageStartingWith("by, to: ");
        assertThatThrownBy(() -> new ClockOrder("P3D", "2026-02-02T01:00:00Z").target(NOW, TOKYO))
                .hasMessageStartingWith("by, to: ");
    }
}
