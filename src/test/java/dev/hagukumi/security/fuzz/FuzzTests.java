package dev.hagukumi.security.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The fuzz finds what it looks for. */
class FuzzTests {
    private static final List<String> SEEDS = List.of(
            "rule \"Opened a mail\"\nwhen\n  Reaction(type == \"MailOpened\")\nend\n", "{\"a\": [1, {\"b\": null}]}");

    private static InputKind kind(InputKind.Attempt attempt) {
        return kind(attempt, SEEDS, List.of());
    }

    private static InputKind kind(InputKind.Attempt attempt, List<String> sound, List<String> attacks) {
        return InputKind.ofTexts("planted", sound, attacks, attempt, IllegalArgumentException.class);
    }

    private static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    @Test
    void theSameNumberMakesTheSameInput() {
        var kind = kind(input -> "taken");

        var once = LongStream.range(0, 500).mapToObj(new Mutations(kind)::input).toList();
        var again =
                LongStream.range(0, 500).mapToObj(new Mutations(kind)::input).toList();

        assertThat(once).zipSatisfy(again, (one, other) -> assertThat(one).isEqualTo(other));
        assertThat(once.stream().map(Arrays::hashCode).distinct()).hasSizeGreaterThan(350);
    }

    @Test
    void theFirstInputsAreTheSeedsAndNoneIsEndless() {
        var mutations = new Mutations(kind(input -> "taken"));

        assertThat(text(mutations.input(0))).isEqualTo(SEEDS.get(0));
        assertThat(text(mutations.input(1))).isEqualTo(SEEDS.get(1));
        assertThat(LongStream.range(2, 2_000).mapToObj(mutations::input))
                .allMatch(input -> input.length <= Mutations.LONGEST)
                .anyMatch(input -> input.length > 10_000)
                .anyMatch(input -> text(input).contains("\\u0022"))
                .anyMatch(input -> text(input).contains("(".repeat(900)))
                .anyMatch(input -> text(input).indexOf('\uFFFD') >= 0);
    }

    @Test
    void halfOfTheInputsDifferInOneSmallThing() {
        var sound = "a rule gives 10 points for a mail\n";
        var mutations = new Mutations(kind(input -> "taken", List.of(sound), List.of("x".repeat(9_000))));

        var close = LongStream.range(2, 2_002)
                .mapToObj(number -> text(mutations.input(number)))
                .filter(input -> Math.abs(input.length() - sound.length()) <= 24)
                .count();

        assertThat(close).isBetween(900L, 1_600L);
        assertThat(LongStream.range(2, 2_002).mapToObj(number -> text(mutations.input(number))))
                .anyMatch(input -> input.startsWith("a rule gives 2147483648 points"))
                .anyMatch(input -> input.length() > 8_000);
    }

    @Test
    void declaredRefusalsAreCountedLikeAnyOtherEnd() {
        var report = new Fuzz(kind(input -> {
                    if (input.length % 2 == 0) throw new NumberFormatException("even");
                    return "taken";
                }))
                .run(100);

        assertThat(report.count("taken")).isPositive();
        assertThat(report.count("taken") + report.count("refused")).isEqualTo(SEEDS.size() + 100);
        assertThat(report.toString()).contains("slowest");
    }

    @Test
    void whatIsNotDeclaredFailsWithItsNumberAndInput() {
        var fuzz = new Fuzz(kind(input -> {
            if (text(input).contains("null")) throw new NullPointerException("planted");
            return "taken";
        }));

        assertThatThrownBy(() -> fuzz.run(0))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("input 1 (")
                .hasMessageContaining("NullPointerException: planted")
                .hasMessageContaining("it begins: {\"a\": [1");
        assertThatThrownBy(() -> fuzz.run(1, 1)).hasMessageContaining("input 1 (");
    }

    @Test
    void nestingThatOverflowsTheStackFails() {
        assertThatThrownBy(() ->
                        new Fuzz(kind(input -> text(input).contains("(".repeat(900)) ? deep(0) : "taken")).run(1_000))
                .hasMessageContaining("StackOverflowError");
    }

    @SuppressWarnings("InfiniteRecursion") // on purpose
    private static String deep(int level) {
        return deep(level + 1) + level;
    }

    @Test
    void anInputThatHangsFailsAndTheOthersAreStillTried() {
        var never = new CountDownLatch(1);
        var fuzz = new Fuzz(
                kind(input -> {
                    if (text(input).equals(SEEDS.get(0))) never.await();
                    return "taken";
                }),
                Duration.ofMillis(300),
                Long.MAX_VALUE);

        assertThatThrownBy(() -> fuzz.run(0))
                .hasMessageContaining("{taken=1}")
                .hasMessageContaining("input 0 (")
                .hasMessageContaining("takes longer than PT0.3S")
                .hasMessageContaining("CountDownLatch.await");
    }

    @Test
    void memoryThatStaysBehindFails() {
        var kept = new ArrayList<byte[]>();
        var fuzz = new Fuzz(
                kind(input -> {
                    kept.add(new byte[64 << 10]);
                    return "taken";
                }),
                Duration.ofSeconds(30),
                16L << 20);

        assertThatThrownBy(() -> fuzz.run(1_000)).hasMessageContaining("leaves memory behind");
        assertThat(kept).isNotEmpty();
    }
}
