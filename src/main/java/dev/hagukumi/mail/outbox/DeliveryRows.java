package dev.hagukumi.mail.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.mail.Delivery;
import dev.hagukumi.mail.Delivery.State;
import dev.hagukumi.mail.template.MailValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DeliveryRows {
    private static final String INSERT = """
            insert into delivery (lead, scenario, step, occurrence, mail, template, recipient, lead_values, purpose,
                                  priority, message_id, return_token, reader_token, queued_at, due_at, expires_at, state)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED')
            on conflict (lead, scenario, step, occurrence) do nothing
            """;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final ObjectMapper json;

    DeliveryRows(JdbcTemplate jdbc, JdbcClient client, ObjectMapper json) {
        this.jdbc = jdbc;
        this.client = client;
        this.json = json;
    }

    void insert(List<FrozenMail> mails) {
        jdbc.batchUpdate(INSERT, mails.stream().map(this::columns).toList());
    }

    private Object[] columns(FrozenMail mail) {
        var order = mail.order();
        var queuedAt = Timestamp.from(mail.queuedAt());
        return new Object[] {
            order.lead().value(),
            order.scenario(),
            order.step(),
            order.occurrence(),
            order.mail(),
            mail.template(),
            mail.lead().email().value(),
            values(mail),
            mail.head().purpose().name(),
            mail.head().priority(),
            mail.messageId(),
            OpaqueToken.mint(),
            OpaqueToken.mint(),
            queuedAt,
            queuedAt,
            Timestamp.from(mail.expiresAt())
        };
    }

    private String values(FrozenMail mail) {
        try {
            return json.writeValueAsString(MailValues.of(mail.lead()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts can always be written", e);
        }
    }

    Page<Delivery> of(LeadId lead, Pageable page) {
        var total = client.sql("select count(*) from delivery where lead = :lead")
                .param("lead", lead.value())
                .query(Long.class)
                .single();
        var rows = client.sql("""
                        select id, lead, mail, scenario, step, occurrence, state, verdict, message_id, queued_at, sent_at
                        from delivery where lead = :lead order by id desc limit :limit offset :offset
                        """)
                .param("lead", lead.value())
                .param("limit", page.isPaged() ? page.getPageSize() : Integer.MAX_VALUE)
                .param("offset", page.isPaged() ? page.getOffset() : 0)
                .query((row, n) -> delivery(row))
                .list();
        return new PageImpl<>(rows, page, total);
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                new LeadId(row.getLong("lead")),
                row.getString("mail"),
                row.getString("scenario"),
                row.getString("step"),
                row.getInt("occurrence"),
                State.valueOf(row.getString("state")),
                row.getString("verdict"),
                row.getString("message_id"),
                row.getTimestamp("queued_at").toInstant(),
                instant(row.getTimestamp("sent_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    Optional<Instant> nextDue() {
        return client.sql("select min(due_at) from delivery where state in ('QUEUED', 'RETRY')")
                .query((row, n) -> Optional.ofNullable(instant(row.getTimestamp(1))))
                .single();
    }
}
