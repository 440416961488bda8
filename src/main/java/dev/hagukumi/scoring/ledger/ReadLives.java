package dev.hagukumi.scoring.ledger;

import dev.hagukumi.activity.Activity;
import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.activity.StoredProperties;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.lead.LifecycleStage.By;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whole lives of leads by SQL, as reports do: what was worked off, and where people moved them. */
@Component
public class ReadLives {
    /** Where something else than the rules moves a lead. */
    private static final String[] NOT_BY_RULES = Arrays.stream(LifecycleStage.values())
            .filter(stage -> !stage.isReachedBy(By.RULES))
            .map(Enum::name)
            .toArray(String[]::new);

    private final JdbcClient jdbc;
    private final ZoneId businessZone;

    public ReadLives(JdbcClient jdbc, @Value("${hagukumi.business.zone:Asia/Tokyo}") ZoneId businessZone) {
        this.jdbc = jdbc;
        this.businessZone = businessZone;
    }

    /** The present instant of the business, by the database's clock. */
    public Instant now() {
        return jdbc.sql("select at from business_now")
                .query((row, number) -> instant(row, "at"))
                .single();
    }

    /**
     * The next leads.
     *
     * @param behind the last one before them; 0 at the beginning
     * @param oneIn 1 for every lead, 10 for about every tenth, always the same ones
     */
    public List<LeadId> next(long behind, int oneIn, int most) {
        return jdbc.sql(
                        "select id from lead_view where id > ? and abs(hashint8(id)::bigint) % ? = 0 order by id limit ?")
                .params(behind, oneIn, most)
                .query((row, number) -> new LeadId(row.getLong("id")))
                .list();
    }

    public int count() {
        return jdbc.sql("select count(*) from lead_view").query(Integer.class).single();
    }

    /** Their lives, in the order of the ids. */
    public List<Life> of(List<LeadId> leads) {
        var ids = leads.stream().mapToLong(LeadId::value).toArray();
        var zones = new TreeMap<LeadId, ZoneId>();
        var activities = new HashMap<LeadId, List<Activity>>();
        var moves = new HashMap<LeadId, List<Life.Moved>>();
        jdbc.sql("select id, zone from lead_view where id = any(?)").param(ids).query(row -> {
            var zone = row.getString("zone");
            zones.put(new LeadId(row.getLong("id")), zone == null ? businessZone : ZoneId.of(zone));
        });
        jdbc.sql("""
                        select id, lead, type, at, received_at, properties, machine from activity_view
                         where lead = any(?) and state = 'DONE'
                        """).param(ids).query(row -> {
            var activity = activity(row);
            activities
                    .computeIfAbsent(activity.lead(), lead -> new ArrayList<>())
                    .add(activity);
        });
        jdbc.sql(
                        "select lead, to_stage, at from stage_change_view where lead = any(?) and to_stage = any(?) order by id")
                .param(ids)
                .param(NOT_BY_RULES)
                .query(row -> {
                    moves.computeIfAbsent(new LeadId(row.getLong("lead")), lead -> new ArrayList<>())
                            .add(new Life.Moved(instant(row, "at"), LifecycleStage.valueOf(row.getString("to_stage"))));
                });
        var lives = new ArrayList<Life>();
        zones.forEach((lead, zone) -> lives.add(new Life(
                lead,
                zone,
                Life.Begin.NEW,
                activities.getOrDefault(lead, List.of()),
                moves.getOrDefault(lead, List.of()))));
        return lives;
    }

    private Activity activity(ResultSet row) throws SQLException {
        return new Activity(
                row.getLong("id"),
                new LeadId(row.getLong("lead")),
                new ActivityType(row.getString("type")),
                instant(row, "at"),
                instant(row, "received_at"),
                StoredProperties.read(row.getString("properties")),
                row.getString("machine"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
