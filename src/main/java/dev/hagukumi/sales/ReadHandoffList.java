package dev.hagukumi.sales;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.sales.Handoff.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads handoffs by their state. */
@Component
class ReadHandoffList implements HandoffList {
    private static final String OF_STATE = """
            select id, lead_id, state, offered_at, answered_at, answered_by, reject_reason, comment, closed_because
            from handoff where state = :state and """;

    private final JdbcClient jdbc;

    ReadHandoffList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Handoff> find(State state, @Nullable Long before, int most) {
        return jdbc.sql(OF_STATE + " id < :before order by id desc limit :most")
                .param("state", state.name())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("most", most)
                .query(ReadHandoffList::handoff)
                .list();
    }

    @Override
    public List<Handoff> open(int most) {
        return jdbc.sql(OF_STATE + " true order by id limit :most")
                .param("state", State.OPEN.name())
                .param("most", most)
                .query(ReadHandoffList::handoff)
                .list();
    }

    @Override
    public long count(State state) {
        return jdbc.sql("select count(*) from handoff where state = :state")
                .param("state", state.name())
                .query(Long.class)
                .single();
    }

    @Override
    public Map<RejectReason, Long> rejected(Instant since) {
        var reasons = new LinkedHashMap<RejectReason, Long>();
        jdbc.sql("""
                        select reject_reason, count(*) as times from handoff
                        where state = 'REJECTED' and answered_at >= :since group by 1 order by 2 desc, 1""").param("since", since.atOffset(ZoneOffset.UTC)).query(row -> {
            reasons.put(RejectReason.valueOf(row.getString("reject_reason")), row.getLong("times"));
        });
        return reasons;
    }

    private static Handoff handoff(ResultSet row, int number) throws SQLException {
        var reason = row.getString("reject_reason");
        return new Handoff(
                row.getLong("id"),
                new LeadId(row.getLong("lead_id")),
                State.valueOf(row.getString("state")),
                row.getObject("offered_at", OffsetDateTime.class).toInstant(),
                instant(row),
                row.getString("answered_by"),
                reason == null ? null : RejectReason.valueOf(reason),
                row.getString("comment"),
                row.getString("closed_because"));
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        var at = row.getObject("answered_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
