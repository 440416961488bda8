package dev.hagukumi.mail.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.platform.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class MachineSignsTests {
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final Hit PERSON = new Hit("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/140.0", false);

    private final MachineSigns signs = signs(null, new MockEnvironment());

    @Test
    void aClickSoonAfterSendingIsAScanners() {
        assertThat(signs.click(PERSON, NOW.minusSeconds(59))).isEqualTo("within 60 s after sending");
        assertThat(signs.click(PERSON, NOW.minusSeconds(60))).isNull();
    }

    @Test
    void aClickBeforeWeKnowThatTheMailWasTakenIsAScannersToo() {
        assertThat(signs.click(PERSON, null)).isNotNull();
    }

    @Test
    void inTheEmbeddedDefaultNobodyIsTooSoon() {
        var embedded = new MockEnvironment();
        embedded.setActiveProfiles("embedded");

        assertThat(signs(null, embedded).click(PERSON, NOW)).isNull();
    }

    @Test
    void theWindowCanBeSet() {
        assertThat(signs(Duration.ofSeconds(5), new MockEnvironment()).click(PERSON, NOW.minusSeconds(5)))
                .isNull();
    }

    @Test
    void appleLoadsThePicturesOfEveryMailButClicksNothing() {
        var apple = new Hit("Mozilla/5.0", false);

        assertThat(signs.open(apple, NOW.minusSeconds(600))).isEqualTo("Apple's picture proxy");
        assertThat(signs.click(apple, NOW.minusSeconds(600))).isNull();
    }

    private static MachineSigns signs(@Nullable Duration window, MockEnvironment environment) {
        return new MachineSigns(new TrackingSettings(window, List.of("bot")), new StoppedClock(), environment);
    }

    private static final class StoppedClock implements Clock {
        @Override
        public Instant instant() {
            return NOW;
        }

        @Override
        public Duration offset() {
            return Duration.ZERO;
        }

        @Override
        public void forward(Duration by) {
            throw new UnsupportedOperationException("this clock stands still");
        }
    }
}
