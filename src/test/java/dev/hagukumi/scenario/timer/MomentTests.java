package dev.hagukumi.scenario.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

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

    @Test
    void whatIsNoDateIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Moment.parse("2026-13-24", TOKYO))
                .withMessageContaining("is not a date");
    }
}
