package dev.hagukumi.activity.log;

import dev.hagukumi.activity.Activity;
import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.activity.StoredProperties;
import dev.hagukumi.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads rows of the log that have a lead. */
@Component
public class ReadActivities implements RowMapper<Activity> {
    /** The columns a statement must select. */
    public static final String COLUMNS = "id, lead, type, at, received_at, properties, machine";

    @Override
    public Activity mapRow(ResultSet row, int number) throws SQLException {
        return new Activity(
                row.getLong("id"),
                new LeadId(row.getLong("lead")),
                new ActivityType(row.getString("type")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                StoredProperties.read(row.getString("properties")),
                row.getString("machine"));
    }
}
