package dev.hagukumi.lead.registry;

import dev.hagukumi.lead.Consent;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Keeps every consent and withdrawal for good. */
@Component
class KeepConsents {
    private final NamedParameterJdbcTemplate jdbc;

    KeepConsents(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void record(Map<LeadId, List<Consent>> consents, Source source) {
        var rows = new ArrayList<SqlParameterSource>();
        consents.forEach((lead, given) -> given.forEach(consent -> rows.add(row(lead, consent, source))));
        jdbc.batchUpdate("""
                insert into consent (lead, purpose, granted, text, source, at, claimed)
                values (:lead, :purpose, :granted, :text, :source, :at, :claimed)""", rows.toArray(SqlParameterSource[]::new));
    }

    /** The latest of each purpose; a claim only where there is nothing else. */
    Map<LeadId, List<Consent>> of(Collection<LeadId> leads) {
        var consents = new HashMap<LeadId, List<Consent>>();
        var ids = leads.stream().mapToLong(LeadId::value).toArray();
        jdbc.query("""
                select distinct on (lead, purpose) lead, purpose, granted, text, source, at from consent
                where lead = any(:leads) order by lead, purpose, claimed, at desc, id desc""", Map.of("leads", ids), row -> {
            consents.computeIfAbsent(new LeadId(row.getLong("lead")), lead -> new ArrayList<>())
                    .add(consent(row));
        });
        return consents;
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                row.getString("purpose"),
                row.getBoolean("granted"),
                row.getString("text"),
                row.getString("source"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static SqlParameterSource row(LeadId lead, Consent consent, Source source) {
        return new MapSqlParameterSource()
                .addValue("lead", lead.value())
                .addValue("purpose", consent.purpose())
                .addValue("granted", consent.granted())
                .addValue("text", consent.text())
                .addValue("source", consent.source())
                .addValue("at", consent.at().atOffset(ZoneOffset.UTC))
                .addValue("claimed", source.claimsOnly());
    }
}
