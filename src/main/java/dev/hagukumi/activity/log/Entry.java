package dev.hagukumi.activity.log;

import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.lead.LeadId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line of the log before it is written. Without a lead it waits, under its other names, until somebody is identified. */
public record Entry(
        String messageId,
        @Nullable LeadId lead,
        @Nullable String anonymousId,
        @Nullable String userId,
        ActivityType type,
        Instant at,
        Map<String, Object> properties,
        @Nullable String machine) {}
