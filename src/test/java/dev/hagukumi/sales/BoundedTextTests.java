package dev.hagukumi.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoundedTextTests {

    @Test
    void keepsTenLines() {
        var text = BoundedText.lines(IntStream.rangeClosed(1, 50).mapToObj(Integer::toString));

        assertThat(text.lines()).hasSize(10).startsWith("1").endsWith("10");
    }

    @Test
    void fitsAVariableOfTheEngineWhateverComesIn() {
        var text = BoundedText.lines(Collections.nCopies(50, "x".repeat(9_999)).stream());

        assertThat(text).hasSizeLessThan(4_000);
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).endsWith("x…"));
    }

    @Test
    void neverCutsACharacterInTwo() {
        var line = BoundedText.line("x".repeat(388) + "𠮟る".repeat(100));

        assertThat(line).endsWith("x…").hasSize(389);
    }

    @Test
    void letsNobodyForgeALine() {
        var line = BoundedText.line("a\r\n2026-11-22 10:00\u2028b\u202Ec\u0000d");

        assertThat(line).isEqualTo("a 2026-11-22 10:00 b c d");
    }
}
