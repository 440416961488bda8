package dev.hagukumi.activity;

import dev.hagukumi.lead.LeadId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Activities for tests: {@code anActivity("PageViewed", lead).at(noon).with("path", "/")}. */
public final class ActivityFixtures {
    private final ActivityType type;
    private final LeadId lead;
    private Map<String, Object> properties = Map.of();
    private String messageId = UUID.randomUUID().toString();
    private Instant at = Instant.parse("2026-04-01T01:00:00Z");

    private ActivityFixtures(ActivityType type, LeadId lead) {
        this.type = type;
        this.lead = lead;
    }

    public static ActivityFixtures anActivity(String type, LeadId lead) {
        return new ActivityFixtures(new ActivityType(type), lead);
    }

    public ActivityFixtures named(String messageId) {
        this.messageId = messageId;
        return this;
    }

    public ActivityFixtures at(Instant at) {
        this.at = at;
        return this;
    }

    public ActivityFixtures with(String property, Object value) {
        var more = new java.util.HashMap<>(properties);
        more.put(property, value);
        this.properties = more;
        return this;
    }

    public NewActivity build() {
        return new NewActivity(messageId, lead, type, at, properties, null);
    }
}
