package dev.hagukumi.lead.registry;

import dev.hagukumi.lead.Consent;
import dev.hagukumi.lead.LeadId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

    void record(Map<LeadId, List<Consent>> consents) {
        var rows = new ArrayList<SqlParameterSource>();
        consents.forEach((lead, given) -> given.forEach(consent -> rows.add(row(lead, consent))));
        jdbc.batchUpdate("""
                insert into consent (lead, purpose, granted, text, source, at)
                values (:lead, :purpose, :granted, :text, :source, :at)""", rows.toArray(SqlParameterSource[]::new));
    }

    /** The latest of each purpose. */
    List<Consent> of(LeadId lead) {
        return jdbc.query(
                """
                select distinct on (purpose) purpose, granted, text, source, at from consent
                where lead = :lead order by purpose, at desc, id desc""",
                Map.of("lead", lead.value()),
                (row, number) -> new Consent(
                        row.getString("purpose"),
                        row.getBoolean("granted"),
                        row.getString("text"),
                        row.getString("source"),
                        row.getObject("at", OffsetDateTime.class).toInstant()));
    }

    private static SqlParameterSource row(LeadId lead, Consent consent) {
        return new MapSqlParameterSource()
                .addValue("lead", lead.value())
                .addValue("purpose", consent.purpose())
                .addValue("granted", consent.granted())
                .addValue("text", consent.text())
                .addValue("source", consent.source())
                .addValue("at", consent.at().atOffset(ZoneOffset.UTC));
    }
}
