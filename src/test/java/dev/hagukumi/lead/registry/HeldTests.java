package dev.hagukumi.lead.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.lead.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of two values holds, whatever was held and whoever says the other. */
class HeldTests {
    private static final Instant NOON = Instant.parse("2026-01-01T03:00:00Z");

    @ParameterizedTest(name = "{0} since {1}, then {2} says b as of {3}: {4} since {5}")
    @CsvSource({
        // value, since, source, as of, then holds, since
        "  ,   , SERVER,  5, b,  5",
        "  ,   , BROWSER, 5, b,   ",
        "a,   , SERVER, -9, b, -9",
        "a,   , BROWSER, 5, a,   ",
        "a,  0, SERVER, -1, a,  0",
        "a,  0, SERVER,  0, b,  0",
        "a,  0, SERVER,  1, b,  1",
        "a,  0, BROWSER, 1, a,  0",
    })
    void ofFactsTheNewestHoldsAndAClaimFillsWhatIsEmpty(
            @Nullable String value,
            @Nullable Integer since,
            Source source,
            int asOf,
            String holds,
            @Nullable Integer since2) {
        var held = new Held(value, at(since)).or("b", NOON.plusSeconds(asOf), source);

        assertThat(held).isEqualTo(new Held(holds, at(since2)));
    }

    private static @Nullable Instant at(@Nullable Integer seconds) {
        return seconds == null ? null : NOON.plusSeconds(seconds);
    }
}
