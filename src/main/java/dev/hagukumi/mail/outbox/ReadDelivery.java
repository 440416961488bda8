package dev.hagukumi.mail.outbox;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.mail.Delivery;
import dev.hagukumi.mail.Delivery.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads rows of the ledger as others see them. */
final class ReadDelivery implements RowMapper<Delivery> {
    /** The columns a statement must select. */
    static final String COLUMNS =
            "id, lead, mail, scenario, step, occurrence, state, verdict, outcome, message_id, queued_at, sent_at";

    @Override
    public Delivery mapRow(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                new LeadId(row.getLong("lead")),
                row.getString("mail"),
                row.getString("scenario"),
                row.getString("step"),
                row.getInt("occurrence"),
                State.valueOf(row.getString("state")),
                row.getString("verdict"),
                row.getString("outcome"),
                row.getString("message_id"),
                row.getTimestamp("queued_at").toInstant(),
                instant(row.getTimestamp("sent_at")));
    }

    static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
