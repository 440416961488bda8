package dev.hagukumi.scenario.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTests {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void aMomentWithoutAnOffsetIsMeantInTheLeadsZone() {
        assertThat(Moment.parse("2026-12-24T09:00:00", TOKYO)).isEqualTo("2026-12-24T00:00:00Z");
        assertThat(Moment.parse("2026-12-24", TOKYO)).isEqualTo("2026-12-23T15:00:00Z");
    }

    @Test
    void anOffsetHolds() {
        assertThat(Moment.parse("2026-12-24T09:00:00+01:00", TOKYO)).isEqualTo("2026-12-24T08:00:00Z");
        assertThat(Moment.parse("2026-12-24T09:00:00+0100", TOKYO)).isEqualTo("2026-12-24T08:00:00Z");
        assertThat(Moment.parse("2026-12-24T09:00:00Z", TOKYO)).isEqualTo("2026-12-24T09:00:00Z");
    }

    /** Java reads them; the database that keeps a timer does not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+300000-01-01",
                "+300000-01-01T00:00:00",
                "+999999999-12-31T23:59:59-18:00",
                "-0044-03-15",
                "-999999999-01-01T00:00:00Z"
            })
    void aYearOfMoreThanFourDigitsIsNoDate(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Moment.parse(text, TOKYO))
                .withMessageContaining("is not a date");
    }

    @Test
    void whatIsNoDateIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Moment.parse("2026-13-24", TOKYO))
                .withMessageContaining("is not a date");
    }
}
