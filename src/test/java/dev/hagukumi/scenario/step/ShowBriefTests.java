package dev.hagukumi.scenario.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShowBriefTests {

    @Test
    void aTaskIsNamedAfterTheModelAndThePerson() {
        assertThat(ShowBrief.named("Review qualified lead", "山田 太郎, 株式会社エグザンプル"))
                .isEqualTo("Review qualified lead: 山田 太郎, 株式会社エグザンプル");
    }

    @Test
    void thePersonIsShownWholeHoweverLongTheTaskIsCalled() {
        assertThat(ShowBrief.named("x".repeat(400), "y".repeat(120)))
                .hasSize(255)
                .endsWith("x…: " + "y".repeat(120));
    }
}
