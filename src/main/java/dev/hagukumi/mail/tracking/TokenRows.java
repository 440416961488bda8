package dev.hagukumi.mail.tracking;

import dev.hagukumi.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what a token in a mail stands for. */
@Component
class TokenRows {
    private final JdbcClient jdbc;

    TokenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record ClickedLink(SeenMail mail, String destination) {}

    Optional<ClickedLink> link(String token) {
        return jdbc.sql("""
                        select d.id, d.lead, d.mail, d.scenario, d.step, l.destination,
                               coalesce(d.sent_at, d.dispatch_started_at) as sent_at
                        from link l join delivery d on d.id = l.delivery where l.token = :token
                        """)
                .param("token", token)
                .query((row, n) -> new ClickedLink(mail(row), row.getString("destination")))
                .optional();
    }

    Optional<SeenMail> opened(String readerToken) {
        return jdbc.sql("""
                        select id, lead, mail, scenario, step, coalesce(sent_at, dispatch_started_at) as sent_at
                        from delivery where reader_token = :token
                        """)
                .param("token", readerToken)
                .query((row, n) -> mail(row))
                .optional();
    }

    /** Notes the hit and answers how many links of the mail were hit lately, this one counted. */
    int hit(String token, SeenMail mail, Instant now, Duration lately) {
        jdbc.sql("update link set last_hit_at = :now where token = :token")
                .param("now", Timestamp.from(now))
                .param("token", token)
                .update();
        return jdbc.sql("select count(*) from link where delivery = :delivery and last_hit_at > :since")
                .param("delivery", mail.delivery())
                .param("since", Timestamp.from(now.minus(lately)))
                .query(Integer.class)
                .single();
    }

    /** A mail in doubt that was seen has arrived. Answers whether it was in doubt. */
    boolean arrived(SeenMail mail, String proof) {
        return jdbc.sql("""
                        update delivery set state = 'SENT', sent_at = dispatch_started_at, outcome = :proof, message = null, claim = null
                        where id = :id and state = 'IN_DOUBT'
                        """).param("proof", proof).param("id", mail.delivery()).update() == 1;
    }

    private static SeenMail mail(ResultSet row) throws SQLException {
        var sentAt = row.getTimestamp("sent_at");
        return new SeenMail(
                row.getLong("id"),
                new LeadId(row.getLong("lead")),
                row.getString("mail"),
                row.getString("scenario"),
                row.getString("step"),
                sentAt == null ? null : sentAt.toInstant());
    }
}
