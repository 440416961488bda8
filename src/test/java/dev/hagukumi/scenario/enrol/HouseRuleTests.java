package dev.hagukumi.scenario.enrol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.lead.LifecycleStage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HouseRuleTests {

    @ParameterizedTest
    @EnumSource
    void whatEndsNurturingHasARuleOfItsNameAndNothingElseHas(LifecycleStage stage) {
        var rule = HouseRule.of(stage);

        assertThat(rule.isPresent()).isEqualTo(stage.isOutOfNurturing());
        assertThat(rule.map(Enum::name).orElse(stage.name())).isEqualTo(stage.name());
    }
}
