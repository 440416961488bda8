package dev.hagukumi.activity;

import dev.hagukumi.lead.LeadId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An activity that one of our own modules saw (a click, an open, a mail sent).
 *
 * @param messageId names it for good; a second one of the same name changes nothing
 */
public record NewActivity(
        String messageId,
        LeadId lead,
        ActivityType type,
        Instant at,
        Map<String, Object> properties,
        @Nullable String machine) {}
