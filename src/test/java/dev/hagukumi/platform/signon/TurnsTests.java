package dev.hagukumi.platform.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTests {
    private static final Pair GUESSER = Pair.of("sales", "192.0.2.1");
    private static final Pair PERSON = Pair.of("sales", "192.0.2.2");

    private long now;
    private final Turns turns = new Turns(
            new TriesSettings(3, Duration.ofSeconds(1), 5, Duration.ofSeconds(2), Duration.ofSeconds(10), 20),
            new Turns.Time(
                    new TimeMeter() {
                        @Override
                        public long currentTimeNanos() {
                            return now;
                        }

                        @Override
                        public boolean isWallClockBased() {
                            return false;
                        }
                    },
                    nanos -> now += nanos));

    @Test
    void theFirstWrongTriesCostNoWaiting() {
        assertThat(waited(GUESSER, true)).isZero();
        assertThat(waited(GUESSER, true)).isZero();
        assertThat(waited(GUESSER, true)).isZero();
    }

    @Test
    void furtherOnesAreSlowedToTheirPace() {
        spend(GUESSER, 3);

        assertThat(waited(GUESSER, true)).isEqualTo(1_000);
        assertThat(waited(GUESSER, true)).isEqualTo(1_000);
    }

    @Test
    void guessesFromOneAddressSlowNobodyAtAnother() {
        spend(GUESSER, 10);

        assertThat(waited(PERSON, true)).isZero();
    }

    @Test
    void rightTriesCostNothing() {
        for (var n = 0; n < 50; n++) {
            assertThat(waited(PERSON, false)).isZero();
            turns.giveBack(PERSON, false);
        }
    }

    @Test
    void strangersTogetherAreSlowedButNeverRefused() {
        IntStream.range(0, 5)
                .forEach(n -> assertThat(waited(Pair.of("user" + n, "192.0.2.1"), false))
                        .isZero());

        var waits = IntStream.range(0, 20)
                .mapToLong(n -> waited(Pair.of("other" + n, "192.0.2.1"), false))
                .toArray();

        assertThat(waits).containsOnly(2_000);
    }

    @Test
    void whoCameInLatelyIsSparedOfWhatStrangersDo() {
        IntStream.range(0, 30).forEach(n -> waited(Pair.of("user" + n, "192.0.2.1"), false));

        assertThat(waited(PERSON, true)).isZero();
    }

    @Test
    void aTryThatWouldWaitBeyondPatienceIsNotLookedAt() {
        turns.charge(GUESSER);
        IntStream.range(0, 20).forEach(n -> turns.charge(GUESSER));

        assertThatThrownBy(() -> turns.await(GUESSER, true)).isInstanceOf(TooManyTries.class);
        assertThat(waited(PERSON, true)).isZero();
    }

    @Test
    void aNeighbourhoodOfIpv6IsOneClient() {
        assertThat(Pair.of("sales", "2001:db8:1:2:3:4:5:6")).isEqualTo(Pair.of("Sales", "2001:db8:1:2::1"));
        assertThat(Pair.of("sales", "2001:db8:1:2::1")).isNotEqualTo(Pair.of("sales", "2001:db8:1:3::1"));
        assertThat(Pair.of("sales", "::nonsense::").client()).isEqualTo("::nonsense::");
    }

    private void spend(Pair pair, int tries) {
        for (var n = 0; n < tries; n++) turns.await(pair, true);
    }

    /** Milliseconds that this try had to wait. */
    private long waited(Pair pair, boolean known) {
        var begin = now;
        turns.await(pair, known);
        return Duration.ofNanos(now - begin).toMillis();
    }
}
