package dev.hagukumi.mail.dispatch;

import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.mail.Verdict.Said;
import dev.hagukumi.mail.gate.Candidate;
import dev.hagukumi.mail.message.Draft;
import dev.hagukumi.mail.sender.Sender;
import dev.hagukumi.mail.template.Purpose;
import dev.hagukumi.mail.template.TemplateShelf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/**
 * Finds mails in the outbox and holds their rows until the end of the transaction; those in other hands are passed over. What was
 * stored long ago may not pass today's checks any more: such a mail is told apart, and no other waits for it.
 */
@Component
class DueMails {
    private static final Logger LOG = LoggerFactory.getLogger(DueMails.class);

    /** Priority by priority, so that what waits for later is never looked at. */
    private static final String DUE = """
        select due.* from generate_series(1, 9) as urgency (priority) cross join lateral (
            select * from delivery d
            where d.priority = urgency.priority and d.state in ('QUEUED', 'RETRY') and d.due_at <= :now
            order by d.due_at, d.id
            limit :batch
            for update skip locked) due
        limit :batch
        """;

    private final JdbcClient jdbc;
    private final TemplateShelf shelf;
    private final Sender sender;
    private final ObjectMapper json;

    DueMails(JdbcClient jdbc, TemplateShelf shelf, Sender sender, ObjectMapper json) {
        this.jdbc = jdbc;
        this.shelf = shelf;
        this.sender = sender;
        this.json = json;
    }

    /**
     * What was found.
     *
     * @param mails those that can be read
     * @param unfit why the others cannot, by delivery
     */
    record Found(List<ClaimedMail> mails, Map<Long, String> unfit) {}

    Found find(Instant now, int batch, UUID claim) {
        followIndexes();
        var unfit = new HashMap<Long, String>();
        var mails = jdbc.sql(DUE)
                .param("now", Timestamp.from(now))
                .param("batch", batch)
                .query((row, n) -> readable(row, claim, unfit))
                .list();
        return new Found(mails.stream().flatMap(Optional::stream).toList(), unfit);
    }

    /** Those that are in these hands still, in the same order. */
    Found find(List<ClaimedMail> mails) {
        var claim = mails.get(0).claim();
        followIndexes();
        var unfit = new HashMap<Long, String>();
        var mine = jdbc.sql("""
            select d.* from unnest(:ids) with ordinality as mine (id, place) join delivery d using (id)
            where d.claim = :claim and d.state = 'CLAIMED' order by mine.place for update of d
            """)
                .param("ids", mails.stream().mapToLong(ClaimedMail::id).toArray())
                .param("claim", claim)
                .query((row, n) -> readable(row, claim, unfit))
                .list();
        return new Found(mine.stream().flatMap(Optional::stream).toList(), unfit);
    }

    private void followIndexes() {
        jdbc.sql("select follow_indexes()").query(String.class).single();
    }

    private Optional<ClaimedMail> readable(ResultSet row, UUID claim, Map<Long, String> unfit) throws SQLException {
        try {
            return Optional.of(mail(row, claim));
        } catch (DataAccessException e) {
            // The database's fault, not the mail's.
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Delivery {} cannot be read any more and is withheld", row.getLong("id"), e);
            unfit.put(row.getLong("id"), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private ClaimedMail mail(ResultSet row, UUID claim) throws SQLException {
        var id = row.getLong("id");
        var lead = new LeadId(row.getLong("lead"));
        var recipient = new EmailAddress(row.getString("recipient"));
        var candidate = new Candidate(
                id,
                lead,
                recipient,
                Purpose.valueOf(row.getString("purpose")),
                row.getString("stream"),
                row.getString("scenario"),
                row.getInt("priority"),
                row.getTimestamp("expires_at").toInstant(),
                sender(row.getLong("template")),
                instant(row.getTimestamp("turn_at")),
                Said.read(row.getString("said")));
        var draft = new Draft(
                lead,
                recipient,
                row.getLong("template"),
                values(row.getString("lead_values")),
                row.getString("message_id"),
                row.getString("return_token"),
                row.getString("reader_token"));
        return new ClaimedMail(
                id,
                row.getString("mail"),
                row.getString("step"),
                claim,
                row.getInt("attempts"),
                candidate,
                draft,
                row.getBytes("message"),
                false,
                System.nanoTime());
    }

    private String sender(long template) {
        return sender.author(shelf.get(template).head().author()).address();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private Map<String, String> values(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JacksonException e) {
            throw new IllegalStateException("the values of a delivery are a map of texts", e);
        }
    }
}
