package dev.hagukumi.scoring.silence;

import dev.hagukumi.lead.LeadId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who answered nothing since when, by an index, the longest silent first; and keeps which day was swept last. */
@Component
class SweepTable {

    /** A lead and when its silent period began. */
    record Unanswered(LeadId lead, Instant since, ZoneId zone) {}

    private final JdbcClient jdbc;
    private final ZoneId businessZone;

    SweepTable(JdbcClient jdbc, @Value("${hagukumi.business.zone:Asia/Tokyo}") ZoneId businessZone) {
        this.jdbc = jdbc;
        this.businessZone = businessZone;
    }

    LocalDate businessDay(Instant now) {
        return now.atZone(businessZone).toLocalDate();
    }

    /** Whether the day still has to be swept; if so, nobody else sweeps until the transaction ends. */
    boolean claim(LocalDate day) {
        jdbc.sql("insert into silence_sweep (swept) values (date '2000-01-01') on conflict do nothing")
                .update();
        return jdbc.sql("select swept from silence_sweep for update")
                .query(LocalDate.class)
                .single()
                .isBefore(day);
    }

    void swept(LocalDate day) {
        jdbc.sql("update silence_sweep set swept = ?").param(day).update();
    }

    /**
     * The next leads whose silent period began no later than {@code before}.
     *
     * @param behind the last of those before them
     */
    List<Unanswered> next(Instant before, Unanswered behind, int most) {
        return jdbc.sql("""
                        select t.lead, t.unanswered_since, l.zone from trail t join lead_view l on l.id = t.lead
                         where t.unanswered_since is not null and not t.silent and t.unanswered_since <= ?::timestamptz
                           and (t.unanswered_since, t.lead) > (?::timestamptz, ?)
                         order by t.unanswered_since, t.lead limit ?
                        """)
                .params(
                        before.toString(),
                        behind.since().toString(),
                        behind.lead().value(),
                        most)
                .query((row, number) -> new Unanswered(
                        new LeadId(row.getLong("lead")),
                        row.getObject("unanswered_since", OffsetDateTime.class).toInstant(),
                        row.getString("zone") == null ? businessZone : ZoneId.of(row.getString("zone"))))
                .list();
    }
}
