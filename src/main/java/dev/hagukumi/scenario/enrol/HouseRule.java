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
        return switch (stage) {
            case NEGOTIATION -> Optional.of(NEGOTIATION);
            case CUSTOMER -> Optional.of(CUSTOMER);
            case DISQUALIFIED -> Optional.of(DISQUALIFIED);
            default -> Optional.empty();
        };
    }

    /** As enrolments, mails and the property {@code runs-in} of a scenario name it. */
    String reason() {
        return name().toLowerCase(Locale.ROOT);
    }
}
