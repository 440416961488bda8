package dev.hagukumi.mail.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.mail.gate.Candidate;
import dev.hagukumi.mail.message.Draft;
import dev.hagukumi.mail.template.Purpose;
import dev.hagukumi.platform.Clock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes due mails for one thread, for the time of a lease, committed before any byte goes to the mail server. Leases are
 * measured by the database's clock: all nodes share it, and the tour does not move it.
 */
@Component
class ClaimDueMails {
    private static final String CLAIM = """
            with due as materialized (
                select id from delivery
                where state in ('QUEUED', 'RETRY') and due_at <= :now
                order by priority, due_at, id
                limit :batch
                for update skip locked)
            update delivery set state = 'CLAIMED', claim = :claim,
                   leased_until = clock_timestamp() + make_interval(secs => :lease)
            from due where delivery.id = due.id
            returning delivery.*
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;
    private final DispatchSettings settings;

    ClaimDueMails(JdbcClient jdbc, ObjectMapper json, Clock clock, DispatchSettings settings) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.settings = settings;
    }

    /** The most urgent first; empty where nothing is due. */
    List<ClaimedMail> next() {
        return jdbc
                .sql(CLAIM)
                .param("now", Timestamp.from(clock.now()))
                .param("batch", settings.batch())
                .param("claim", UUID.randomUUID())
                .param("lease", settings.lease().toMillis() / 1000.0)
                .query((row, n) -> new Prioritized(row.getInt("priority"), row.getTimestamp("due_at"), mail(row)))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(Prioritized::priority)
                        .thenComparing(Prioritized::due)
                        .thenComparingLong(due -> due.mail().id()))
                .map(Prioritized::mail)
                .toList();
    }

    // What an update returns comes in no order.
    private record Prioritized(int priority, Timestamp due, ClaimedMail mail) {}

    private ClaimedMail mail(ResultSet row) throws SQLException {
        var lead = new LeadId(row.getLong("lead"));
        var recipient = new EmailAddress(row.getString("recipient"));
        return new ClaimedMail(
                row.getLong("id"),
                row.getString("mail"),
                row.getString("scenario"),
                row.getString("step"),
                row.getObject("claim", UUID.class),
                row.getInt("attempts"),
                new Candidate(
                        lead,
                        recipient,
                        Purpose.valueOf(row.getString("purpose")),
                        row.getTimestamp("expires_at").toInstant()),
                new Draft(
                        lead,
                        recipient,
                        row.getLong("template"),
                        values(row.getString("lead_values")),
                        row.getString("message_id"),
                        row.getString("return_token"),
                        row.getString("reader_token")),
                row.getBytes("message"));
    }

    private Map<String, String> values(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the values of a delivery are a map of texts", e);
        }
    }
}
