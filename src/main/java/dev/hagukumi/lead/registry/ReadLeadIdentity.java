package dev.hagukumi.lead.registry;

import dev.hagukumi.lead.Alias;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.LifecycleStage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what stands beside a lead's record; as much of it as one screen likes. */
@Component
class ReadLeadIdentity implements Leads.Identity {
    private static final int MOST = 50;

    private final JdbcClient jdbc;

    ReadLeadIdentity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Known> aliases(LeadId lead) {
        return jdbc.sql(
                        "select kind, value, since, claimed from lead_alias where lead = :lead order by since desc limit :most")
                .param("lead", lead.value())
                .param("most", MOST)
                .query((row, n) -> new Known(alias(row), instant(row, "since"), row.getBoolean("claimed")))
                .list();
    }

    @Override
    public List<Conflict> conflicts(LeadId lead) {
        return jdbc.sql("""
                        select kind, value, held_by, claimed_by, at from alias_conflict
                        where held_by = :lead or claimed_by = :lead order by at desc, id desc limit :most""")
                .param("lead", lead.value())
                .param("most", MOST)
                .query((row, n) -> new Conflict(
                        alias(row),
                        new LeadId(row.getLong("held_by")),
                        new LeadId(row.getLong("claimed_by")),
                        instant(row, "at")))
                .list();
    }

    @Override
    public Optional<LastMove> lastMove(LeadId lead) {
        return jdbc.sql("""
                        select from_stage, to_stage, because, person, at from stage_change
                        where lead = :lead order by id desc limit 1""")
                .param("lead", lead.value())
                .query((row, n) -> new LastMove(
                        LifecycleStage.valueOf(row.getString("from_stage")),
                        LifecycleStage.valueOf(row.getString("to_stage")),
                        row.getString("because"),
                        Optional.ofNullable(row.getString("person")),
                        instant(row, "at")))
                .optional();
    }

    private static Alias alias(ResultSet row) throws SQLException {
        return new Alias(Alias.Kind.valueOf(row.getString("kind")), row.getString("value"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
