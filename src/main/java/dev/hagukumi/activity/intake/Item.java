package dev.hagukumi.activity.intake;

import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.lead.Consent;
import dev.hagukumi.lead.Traits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One item that was read and found sound.
 *
 * @param confirmed whether the sender knows that a person reads the mail address
 * @param type what was done; {@code null} for calls that tell who somebody is, which leave no activity
 * @param at when it happened, by our clock
 * @param remarks what of it was left out
 */
record Item(
        String messageId,
        Identity identity,
        Traits traits,
        @Nullable Consent consent,
        boolean confirmed,
        @Nullable ActivityType type,
        Instant at,
        Map<String, Object> properties,
        List<Remark> remarks) {

    /** Whether taking it twice could do more than a repeated row of the log, which the log itself refuses. */
    boolean changesPeople() {
        return type == null || identity.ties() || !traits.equals(Traits.NONE);
    }
}
