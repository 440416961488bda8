package dev.hagukumi.scenario.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.platform.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What tokens do on a diagram, each with a neighbour that is harmless. A diagram is written as its ways, {@code S>A A>E}; the
 * first letter of a name says what it is: S start, E end, T terminate, A step, U task for people, W wait for a message, D three
 * days, Z no time, X exclusive, P parallel, O inclusive and G event-based gateway, B sub-process that waits, N one that does not.
 * {@code U!W} is a boundary event that interrupts, {@code U+W} one that does not.
 */
class TokensTests {

    @ParameterizedTest
    @CsvSource({
        "S>X1 X1>X2 X2>X1 X2>E, X1",
        "S>X1 X1>A A>X2 X2>X1 X2>E, X1",
        "S>X1 X1>Z X1>E Z>X1, X1",
        "S>X1 X1>N N>X2 X2>X1 X2>E, X1",
        // One of the inclusive ways may be taken alone.
        "S>X1 X1>O1 O1>A O1>D A>O2 D>O2 O2>X2 X2>X1 X2>E, X1",
        "S>X1 X1>P1 P1>A1 P1>A2 A1>P2 A2>P2 P2>X2 X2>X1 X2>E, X1",
        // The other circle waits.
        "S>X1 X1>X2 X2>X1 X2>X3 X3>D D>X4 X4>X3 X4>E, X1",
        // What a timer starts goes in a circle.
        "S>U U>E U+D D>X1 X1>X2 X2>X1 X2>E2, X1",
    })
    void aCircleWithoutAWaitIsFound(String ways, String at) {
        assertThat(faults(new CyclesWait(), ways)).containsExactly(at);
    }

    @ParameterizedTest
    @CsvSource({
        "S>X1 X1>D D>X2 X2>X1 X2>E",
        "S>X1 X1>U U>X2 X2>X1 X2>E",
        "S>X1 X1>G G>W G>D W>X1 D>E",
        "S>X1 X1>B B>X2 X2>X1 X2>E",
        // The join waits for the way that waits.
        "S>X1 X1>P1 P1>A P1>D A>P2 D>P2 P2>X2 X2>X1 X2>E",
        "S>A1 A1>A2 A2>E",
        // Back comes only who was waited for.
        "S>X1 X1>U U>E U!D D>X1",
    })
    void aCircleThatWaitsIsFine(String ways) {
        assertThat(faults(new CyclesWait(), ways)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "S>P P>A1 P>A2 A1>X A2>X X>A3 A3>E, X",
        // Without a gateway it is the same.
        "S>P P>A1 P>A2 A1>A3 A2>A3 A3>E, A3",
        "S>A A>A1 A>A2 A1>X A2>X X>A3 A3>E, X",
        "S>O O>A1 O>A2 A1>X A2>X X>A3 A3>E, X",
        // Two of three are joined.
        "S>P P>A1 P>A2 P>A3 A1>P2 A2>P2 P2>X A3>X X>A4 A4>E, X",
        // The inner split is closed, the outer is not.
        "S>P P>P1 P>A3 P1>A1 P1>A2 A1>P2 A2>P2 P2>X A3>X X>A4 A4>E, X",
        // Whoever waits too long is reminded and goes on twice.
        "S>U U>X U+D D>A1 A1>X X>A2 A2>E, X",
        // The join behind counts the wrong tokens.
        "S>P P>A1 P>A2 P>A3 A1>X A2>X X>P2 A3>P2 P2>E, X",
    })
    void parallelWaysThatMeetWithoutAJoinAreFound(String ways, String at) {
        assertThat(faults(new ParallelWaysMeetInAJoin(), ways)).containsExactly(at);
    }

    @ParameterizedTest
    @CsvSource({
        "S>P P>A1 P>A2 A1>P2 A2>P2 P2>A3 A3>E",
        "S>O O>A1 O>A2 A1>O2 A2>O2 O2>A3 A3>E",
        "S>P P>A1 P>A2 A1>E1 A2>E2",
        // Both end, at the same end.
        "S>P P>A1 P>A2 A1>E A2>E",
        "S>P P>A1 P>A2 A1>X A2>X X>E",
        // A choice within one of the ways.
        "S>P P>X1 P>A3 X1>A1 X1>A2 A1>X2 A2>X2 X2>P2 A3>P2 P2>A4 A4>E",
        // Nested.
        "S>P P>P1 P>A3 P1>A1 P1>A2 A1>P2 A2>P2 P2>P3 A3>P3 P3>A4 A4>E",
        // A side way each month; the main way comes back to the split.
        "S>X1 X1>P P>A1 P>D D>X1 A1>D2 D2>A2 A2>E",
        // The first that comes ends the other.
        "S>P P>W P>D W>X D>X X>A A>T",
        "S>U U>A2 U+D D>A1 A1>E1 A2>E2",
        // Either the answer or the time, never both.
        "S>U U>X U!D D>A1 A1>X X>A2 A2>E",
        "S>X X>A1 X>A2 A1>X2 A2>X2 X2>A3 A3>E",
        "S>G G>W G>D W>A D>A A>E",
        // Unstructured, but each token comes to the join once.
        "S>P P>X1 P>A1 X1>A2 X1>A3 A2>X2 A3>X2 A1>P2 X2>P2 P2>X3 X3>A4 X3>E1 A4>E2",
    })
    void parallelWaysThatAreJoinedOrEndAreFine(String ways) {
        assertThat(faults(new ParallelWaysMeetInAJoin(), ways)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "S>X X>A1 X>A2 A1>P A2>P P>E, P",
        "S>G G>W G>D W>P D>P P>E, P",
        "S>U U>P U!D D>P P>E, P",
        // One of the parallel ways may end before.
        "S>P1 P1>X P1>A X>P2 X>E1 A>P2 P2>E2, P2",
        "S>P1 P1>U P1>A U>P2 A>P2 U!D D>E1 P2>E2, P2",
        // Who merges a circle with a join never enters it.
        "S>P P>D D>X X>P X>E, P",
        "S>O O>A1 O>A2 A1>P A2>P P>E, P",
    })
    void aJoinThatIsNotFedIsFound(String ways, String at) {
        assertThat(faults(new JoinsAreFed(), ways)).containsExactly(at);
    }

    @ParameterizedTest
    @CsvSource({
        "S>P1 P1>A1 P1>A2 A1>P2 A2>P2 P2>E",
        "S>P1 P1>X1 P1>A3 X1>A1 X1>A2 A1>X2 A2>X2 X2>P2 A3>P2 P2>E",
        "S>X1 X1>P1 P1>A1 P1>D A1>P2 D>P2 P2>X2 X2>X1 X2>E",
        "S>O1 O1>A1 O1>A2 A1>O2 A2>O2 O2>E",
        "S>U U>P1 U+D D>A A>E2 P1>A1 P1>A2 A1>P2 A2>P2 P2>E",
        // Tokens pile up on the side way; none is stuck.
        "S>X1 X1>P1 P1>D P1>W D>X1 W>P2 P2>P3 P2>A P3>P4 A>P4 P4>E",
    })
    void aJoinThatIsFedIsFine(String ways) {
        assertThat(faults(new JoinsAreFed(), ways)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"S>A, A", "S>X X>A X>E, A", "S>U U>E U!D, D", "S>A A>E A2>E, A2", "S>B, B"})
    void whoeverWouldBeLostIsFound(String ways, String at) {
        assertThat(faults(new EveryWayLeadsToAnEnd(), ways)).containsExactly(at);
    }

    @Test
    void whatIsWrongInASubProcessIsFoundThere() {
        var inside = Drawing.of("S>B B>E").replace("<userTask id=\"in_B\"/>", "<exclusiveGateway id=\"in_B\"/>");
        var looped = inside.replace(
                "<sequenceFlow id=\"in_2\"",
                "<sequenceFlow id=\"in_3\" sourceRef=\"in_B\" targetRef=\"in_B\"/><sequenceFlow id=\"in_2\"");

        assertThat(faultsOf(new CyclesWait(), looped)).containsExactly("in_B");
    }

    @Test
    void aWideDiagramIsJudgedInTime() {
        var ways = new StringBuilder("S>P ");
        for (var n = 0; n < 12; n++) ways.append("P>A%1$d A%1$d>D%1$d D%1$d>PJ ".formatted(n));

        assertThat(faults(new JoinsAreFed(), ways + "PJ>E")).isEmpty();
        assertThat(faults(new ParallelWaysMeetInAJoin(), ways + "PJ>E")).isEmpty();
    }

    private static List<String> faults(Law law, String ways) {
        return faultsOf(law, Drawing.of(ways));
    }

    private static List<String> faultsOf(Law law, String xml) {
        var unreadable = new ArrayList<Finding>();
        var root = ReadModel.of("drawing", xml.getBytes(StandardCharsets.UTF_8)).root(unreadable);
        assertThat(unreadable).isEmpty();
        var faults = new Faults();
        law.examine(new Model(Objects.requireNonNull(root), java.util.Map.of()), faults);
        return faults.all().stream().map(Faults.Fault::place).toList();
    }
}
