package dev.hagukumi.activity.intake;

import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.lead.Consent;
import dev.hagukumi.lead.Traits;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One item that was read and found sound.
 *
 * @param confirmed whether the sender knows that a person reads the mail address
 * @param type what was done; {@code null} for an identify call, which leaves no activity
 * @param at when it happened, by our clock
 */
record Item(
        String messageId,
        Identity identity,
        Traits traits,
        @Nullable Consent consent,
        boolean confirmed,
        @Nullable ActivityType type,
        Instant at,
        Map<String, Object> properties) {

    /** Whether taking it twice could do more than a repeated row of the log, which the log itself refuses. */
    boolean changesPeople() {
        return type == null || identity.ties() || !traits.equals(Traits.NONE);
    }
}
