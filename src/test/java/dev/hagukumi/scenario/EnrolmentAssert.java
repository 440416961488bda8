package dev.hagukumi.scenario;

import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Where a lead stands in a scenario, and which way it came; reads the journey, for the engine's history stays empty. */
public final class EnrolmentAssert extends AbstractAssert<EnrolmentAssert, Enrolment> {
    private final List<String> passed;

    EnrolmentAssert(Enrolment enrolment, List<String> passed) {
        super(enrolment, EnrolmentAssert.class);
        this.passed = passed;
    }

    public EnrolmentAssert isWaitingAt(String... steps) {
        Assertions.assertThat(actual.waitingAt()).as("waiting at").containsExactlyInAnyOrder(steps);
        return this;
    }

    /** These and no others, in this order. */
    public EnrolmentAssert hasPassedExactly(String... steps) {
        Assertions.assertThat(passed).as("journey").containsExactly(steps);
        return this;
    }

    public EnrolmentAssert hasPassed(String... steps) {
        Assertions.assertThat(passed).as("journey").contains(steps);
        return this;
    }

    public EnrolmentAssert hasNotPassed(String... steps) {
        Assertions.assertThat(passed).as("journey").doesNotContain(steps);
        return this;
    }

    public EnrolmentAssert isRunning() {
        Assertions.assertThat(actual.endedAt()).as("ended at").isNull();
        return this;
    }

    public EnrolmentAssert hasEnded(String reason) {
        Assertions.assertThat(actual.endReason()).as("end reason").isEqualTo(reason);
        Assertions.assertThat(actual.waitingAt()).as("waiting at").isEmpty();
        return this;
    }
}
