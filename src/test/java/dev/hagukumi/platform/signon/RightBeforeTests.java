package dev.hagukumi.platform.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RightBeforeTests {
    private final RightBefore before = new RightBefore(new KeyedHash());

    @Test
    void knowsThePasswordThatWasRightLast() {
        before.note("sales", "first");
        before.note("sales", "second");

        assertThat(before.was("sales", "second")).isTrue();
        assertThat(before.was("marketing", "second")).isFalse();
    }

    @Test
    void hardlyAnyGuessPassesForIt() {
        before.note("sales", "right");

        var passing = IntStream.range(0, 10_000)
                .filter(n -> before.was("sales", "guess" + n))
                .count();

        assertThat(passing).isLessThan(5);
    }
}
