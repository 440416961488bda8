package dev.hagukumi.activity;

import dev.hagukumi.lead.LeadId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing a lead did (or was sent), dated, never changed.
 *
 * @param at when it happened, by the lead's side
 * @param receivedAt when it reached us
 * @param properties what it is about: {@code path} or {@code url}, {@code document}, {@code mail}, {@code seminar}, …
 * @param machine why a machine and not the lead is believed to have done it; {@code null} for a person
 */
public record Activity(
        long id,
        LeadId lead,
        ActivityType type,
        Instant at,
        Instant receivedAt,
        Map<String, Object> properties,
        @Nullable String machine) {

    public boolean byMachine() {
        return machine != null;
    }

    /** A property as text; empty where it is missing. */
    public String text(String property) {
        var value = properties.get(property);
        return value == null ? "" : value.toString();
    }
}
