package dev.hagukumi.scenario.enrol;

import dev.hagukumi.lead.LifecycleStage;
import java.util.Locale;
import java.util.Optional;

/** What ends every nurturing of a lead at once, without being drawn. */
enum HouseRule {
    NEGOTIATION,
    CUSTOMER,
    DISQUALIFIED,
    /** The lead wants no mail of ours any more. */
    UNSUBSCRIBED;

    static Optional<HouseRule> of(LifecycleStage stage) {
        return stage.isOutOfNurturing() ? Optional.of(valueOf(stage.name())) : Optional.empty();
    }

    /** As enrolments, mails and the property {@code runs-in} of a scenario name it. */
    String reason() {
        return name().toLowerCase(Locale.ROOT);
    }
}
