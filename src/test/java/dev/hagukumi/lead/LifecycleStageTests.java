package dev.hagukumi.lead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.lead.LifecycleStage.By;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LifecycleStageTests {
    private static final String NOWHERE = "";

    /** From, by whom, and wherever it may go; people may correct anything. */
    private static final Map<By, Map<LifecycleStage, String>> LAW = Map.of(
            By.RULES,
            Map.of(
                    LifecycleStage.NEW, "ENGAGED MQL",
                    LifecycleStage.ENGAGED, "MQL",
                    LifecycleStage.LOST, "MQL",
                    LifecycleStage.RECYCLED, "MQL",
                    LifecycleStage.DORMANT, "MQL"),
            By.HANDOFF,
            Map.of(
                    LifecycleStage.MQL, "SAL RECYCLED",
                    LifecycleStage.SAL, "SQL RECYCLED",
                    LifecycleStage.SQL, "RECYCLED"),
            By.DEAL,
            Map.of(
                    LifecycleStage.NEW, "NEGOTIATION",
                    LifecycleStage.ENGAGED, "NEGOTIATION",
                    LifecycleStage.MQL, "NEGOTIATION",
                    LifecycleStage.SAL, "NEGOTIATION",
                    LifecycleStage.SQL, "NEGOTIATION",
                    LifecycleStage.NEGOTIATION, "CUSTOMER LOST",
                    LifecycleStage.CUSTOMER, "NEGOTIATION",
                    LifecycleStage.LOST, "NEGOTIATION",
                    LifecycleStage.RECYCLED, "NEGOTIATION",
                    LifecycleStage.DORMANT, "NEGOTIATION"),
            By.SILENCE,
            Map.of(
                    LifecycleStage.ENGAGED, "DORMANT",
                    LifecycleStage.LOST, "DORMANT",
                    LifecycleStage.RECYCLED, "DORMANT"));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(By.values())
                .flatMap(by -> Arrays.stream(LifecycleStage.values())
                        .flatMap(from -> Arrays.stream(LifecycleStage.values()).map(to -> Arguments.of(by, from, to))));
    }

    @ParameterizedTest(name = "by {0} from {1} to {2}")
    @MethodSource("everyPair")
    void aLeadGoesWhereTheLawAllowsAndNowhereElse(By by, LifecycleStage from, LifecycleStage to) {
        var allowed = by == By.PEOPLE
                ? from != to
                : Arrays.asList(LAW.getOrDefault(by, Map.of())
                                .getOrDefault(from, NOWHERE)
                                .split(" "))
                        .contains(to.name());

        assertThat(from.mayBecome(to, by)).isEqualTo(allowed);
    }

    @Test
    void whatAStageMeansIsToldByTheStage() {
        assertThat(where(LifecycleStage::isOutOfNurturing)).isEqualTo("NEGOTIATION CUSTOMER DISQUALIFIED");
        assertThat(where(LifecycleStage::hasReturned)).isEqualTo("LOST RECYCLED");
        assertThat(where(LifecycleStage::isWithSales)).isEqualTo("MQL SAL");
        assertThat(where(LifecycleStage::isTakenBySales)).isEqualTo("SAL SQL NEGOTIATION CUSTOMER");
        assertThat(where(stage -> stage.isReachedBy(By.RULES))).isEqualTo("ENGAGED MQL");
        assertThat(where(stage -> stage.isReachedBy(By.SILENCE))).isEqualTo("DORMANT");
        assertThat(LifecycleStage.MQL.isFurtherThan(LifecycleStage.ENGAGED)).isTrue();
        assertThat(LifecycleStage.MQL.isFurtherThan(LifecycleStage.MQL)).isFalse();
    }

    private static String where(Predicate<LifecycleStage> holds) {
        return String.join(
                " ",
                Arrays.stream(LifecycleStage.values())
                        .filter(holds)
                        .map(Enum::name)
                        .toList());
    }
}
