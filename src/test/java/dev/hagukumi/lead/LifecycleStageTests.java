package dev.hagukumi.lead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.lead.LifecycleStage.By;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The law of the stages, written down a second time as people say it: all that is not named is refused. */
class LifecycleStageTests {
    private static final Map<By, List<String>> LAW = Map.of(
            By.RULES,
            List.of("NEW > ENGAGED MQL", "ENGAGED > MQL", "RECYCLED > MQL", "LOST > MQL", "DORMANT > MQL"),
            By.HANDOFF,
            List.of("MQL > SAL RECYCLED", "SAL > SQL RECYCLED", "SQL > RECYCLED"),
            By.DEAL,
            List.of(
                    "NEW > NEGOTIATION",
                    "ENGAGED > NEGOTIATION",
                    "MQL > NEGOTIATION",
                    "SAL > NEGOTIATION",
                    "SQL > NEGOTIATION",
                    "LOST > NEGOTIATION",
                    "RECYCLED > NEGOTIATION",
                    "DORMANT > NEGOTIATION",
                    "NEGOTIATION > CUSTOMER LOST",
                    "CUSTOMER > NEGOTIATION"),
            By.SILENCE,
            List.of("ENGAGED > DORMANT", "RECYCLED > DORMANT", "LOST > DORMANT"));

    @ParameterizedTest
    @MethodSource("pairs")
    void aLeadGoesWhereTheLawSaysAndNowhereElse(By by, LifecycleStage from, LifecycleStage to) {
        var named = LAW.getOrDefault(by, List.of()).stream()
                .map(line -> line.split(" > "))
                .anyMatch(line -> line[0].equals(from.name())
                        && List.of(line[1].split(" ")).contains(to.name()));

        assertThat(from.mayBecome(to, by)).isEqualTo(by == By.PEOPLE ? from != to : named);
    }

    @ParameterizedTest
    @EnumSource
    void whoIsOutOfNurturingComesBackByPeopleOrADealAlone(LifecycleStage stage) {
        if (!stage.isOutOfNurturing()) return;

        assertThat(LifecycleStage.values())
                .noneMatch(next -> stage.mayBecome(next, By.RULES)
                        || stage.mayBecome(next, By.HANDOFF)
                        || stage.mayBecome(next, By.SILENCE));
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(By.values())
                .flatMap(by -> Arrays.stream(LifecycleStage.values())
                        .flatMap(from -> Arrays.stream(LifecycleStage.values()).map(to -> Arguments.of(by, from, to))));
    }
}
