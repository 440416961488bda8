package dev.hagukumi.mail.outbox;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.mail.Delivery;
import dev.hagukumi.mail.Delivery.State;
import dev.hagukumi.mail.Verdict.Said;
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
            "id, lead, mail, scenario, step, occurrence, state, verdict, said, outcome, message_id, queued_at, sent_at";

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
                said(row.getString("said"), row.getString("verdict")),
                row.getString("outcome"),
                row.getString("message_id"),
                row.getTimestamp("queued_at").toInstant(),
                instant(row.getTimestamp("sent_at")));
    }

    /** What was said in words was said before reasons had codes. */
    private static @Nullable Said said(@Nullable String said, @Nullable String words) {
        return said == null && words != null ? new Said(Said.Kind.ALLOWED, null, null, words) : Said.read(said);
    }

    static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
