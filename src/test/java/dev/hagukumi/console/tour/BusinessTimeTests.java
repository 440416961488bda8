package dev.hagukumi.console.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessTimeTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T09:59:59+09:00, 2026-11-24T10:00:00+09:00",
        "2026-11-24T10:00:00+09:00, 2026-11-25T10:00:00+09:00",
        "2026-11-27T18:00:00+09:00, 2026-11-30T10:00:00+09:00",
        "2026-11-28T08:00:00+09:00, 2026-11-30T10:00:00+09:00",
        "2026-11-29T23:30:00+09:00, 2026-11-30T10:00:00+09:00",
        "2026-11-22T12:00:00+09:00, 2026-11-24T10:00:00+09:00",
        "2027-01-01T08:00:00+09:00, 2027-01-04T10:00:00+09:00"
    })
    void theNextMorningIsABusinessDayAhead(OffsetDateTime now, OffsetDateTime morning) {
        Instant next = BusinessTime.nextMorning(now.toInstant());

        assertThat(next).isEqualTo(morning.toInstant());
    }
}
