package dev.hagukumi.scenario.enrol;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.scenario.Incidents;
import dev.hagukumi.scenario.ScenarioKey;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of what scenarios could not take, those that are tried again and those that wait for a person. */
@Component
class KeptMessages implements Incidents {
    private static final String NEXT = """
            select * from kept_message where not incident and next_at <= ? and id > ?
            order by id limit 1 for update skip locked""";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    KeptMessages(JdbcTemplate jdbc, Clock clock, MeterRegistry metrics) {
        this.jdbc = jdbc;
        this.clock = clock;
        Gauge.builder("hagukumi.scenario.incidents", this, KeptMessages::count)
                .description("What scenarios could not take and waits for a person")
                .register(metrics);
    }

    /** The next that is due, held until the transaction ends. */
    Optional<KeptMessage> nextAfter(long id) {
        jdbc.queryForObject("select follow_indexes()", String.class);
        return jdbc.query(NEXT, (row, n) -> kept(row), Timestamp.from(clock.now()), id).stream()
                .findFirst();
    }

    private static KeptMessage kept(ResultSet row) throws SQLException {
        return new KeptMessage(
                row.getLong("id"),
                new LeadId(row.getLong("lead_id")),
                row.getString("scenario"),
                row.getString("kind"),
                row.getString("message"),
                row.getString("instance"),
                row.getInt("attempts"),
                row.getString("shown_as"));
    }

    void remove(long id) {
        jdbc.update("delete from kept_message where id = ?", id);
    }

    void again(long id, Instant next) {
        jdbc.update("update kept_message set next_at = ? where id = ?", Timestamp.from(next), id);
    }

    void failed(long id, String failure, int attempts, Instant next) {
        jdbc.update(
                "update kept_message set failure = ?, attempts = ?, next_at = ? where id = ?",
                failure,
                attempts,
                Timestamp.from(next),
                id);
    }

    /** From now on a person decides. */
    void leaveToAPerson(long id, Optional<String> shownAs) {
        jdbc.update("update kept_message set incident = true, shown_as = ? where id = ?", shownAs.orElse(null), id);
    }

    long count() {
        var count = jdbc.queryForObject("select count(*) from kept_message where incident", Long.class);
        return count == null ? 0 : count;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Incident> open(Pageable page) {
        var rows = jdbc.query(
                "select * from kept_message where incident order by id limit ? offset ?",
                (row, n) -> new Incident(
                        row.getLong("id"),
                        new LeadId(row.getLong("lead_id")),
                        new ScenarioKey(row.getString("scenario")),
                        row.getString("message"),
                        row.getString("failure"),
                        row.getTimestamp("kept_at").toInstant(),
                        row.getString("instance")),
                page.isPaged() ? page.getPageSize() : Integer.MAX_VALUE,
                page.isPaged() ? page.getOffset() : 0);
        return new PageImpl<>(rows, page, count());
    }

    @Override
    @Transactional
    public boolean retry(long id) {
        return jdbc.update(
                        "update kept_message set incident = false, attempts = 0, next_at = ? where id = ? and incident",
                        Timestamp.from(clock.now()),
                        id)
                > 0;
    }
}
