package dev.hagukumi.activity.log;

import dev.hagukumi.activity.Activity;
import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Reads rows of the log that have a lead. */
@Component
public class ReadActivities implements RowMapper<Activity> {
    /** The columns a statement must select. */
    public static final String COLUMNS = "id, lead, type, at, received_at, properties, machine";

    private static final TypeReference<Map<String, Object>> PROPERTIES = new TypeReference<>() {};

    private final ObjectMapper json;

    ReadActivities(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Activity mapRow(ResultSet row, int number) throws SQLException {
        return new Activity(
                row.getLong("id"),
                new LeadId(row.getLong("lead")),
                new ActivityType(row.getString("type")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                properties(row.getString("properties")),
                row.getString("machine"));
    }

    private Map<String, Object> properties(String text) throws SQLException {
        try {
            return json.readValue(text, PROPERTIES);
        } catch (JacksonException e) {
            throw new SQLException("activity.properties is not a JSON object", e);
        }
    }
}
