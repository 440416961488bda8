package dev.hagukumi.mail.dispatch;

import dev.hagukumi.mail.Verdict.Because;
import dev.hagukumi.mail.Verdict.Said;
import dev.hagukumi.mail.Verdict.Said.Kind;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ends a claimed delivery can come to; each answers false where the row is in other hands, and then changes nothing. */
@Component
class LedgerRow {
    private static final String FREE = "claim = null, leased_until = null";
    // What was begun goes out as it was, should it go out again.
    private static final String FROZEN = "message = case state when 'CLAIMED' then message else :message end, ";
    private static final String MINE =
            " where id = :id and claim = :claim and state in ('CLAIMED', 'SENDING', 'IN_DOUBT')";

    private final JdbcClient jdbc;

    LedgerRow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean sent(ClaimedMail mail, Instant at, String outcome) {
        // Nobody waits for the disk: a database that loses these milliseconds leaves the mail in doubt, never sent
        // again.
        return changed(
                jdbc.sql("update delivery set state = 'SENT', sent_at = :at, outcome = :text, message = null, " + FREE
                                + " from (select set_config('synchronous_commit', 'off', true) offset 0) as no_wait"
                                + MINE)
                        .param("at", Timestamp.from(at)),
                mail,
                outcome);
    }

    /** @param reached whether the server was talked to: then the mail has had its turn */
    boolean retry(ClaimedMail mail, boolean reached, Instant due, String outcome) {
        return changed(
                jdbc.sql(
                                "update delivery set state = 'RETRY', counts_on = null, attempts = :attempts, turn_at = case when :reached then null else turn_at end, "
                                        + "due_at = :due, outcome = :text, "
                                        + FROZEN + FREE + MINE)
                        .param("message", mail.frozen(), Types.BINARY)
                        .param("attempts", reached ? mail.attempts() + 1 : mail.attempts())
                        .param("reached", reached)
                        .param("due", Timestamp.from(due)),
                mail,
                outcome);
    }

    boolean bounced(ClaimedMail mail, String outcome) {
        return changed(
                jdbc.sql("update delivery set state = 'BOUNCED', counts_on = null, outcome = :text, message = null, "
                        + FREE + MINE),
                mail,
                outcome);
    }

    boolean inDoubt(ClaimedMail mail, String outcome) {
        // The claim stays with the row, so that a late answer still finds it.
        return changed(
                jdbc.sql("update delivery set state = 'IN_DOUBT', outcome = :text, " + FROZEN + "leased_until = null"
                                + MINE)
                        .param("message", mail.frozen(), Types.BINARY),
                mail,
                outcome);
    }

    boolean withhold(ClaimedMail mail, Because because) {
        return changed(
                jdbc.sql(
                                "update delivery set state = 'WITHHELD', counts_on = null, verdict = null, said = :said::jsonb,"
                                        + " outcome = coalesce(outcome, nullif(:text, '')), message = null, " + FREE
                                        + MINE)
                        .param("said", Said.of(Kind.WITHHELD, because).json()),
                mail,
                "");
    }

    private static boolean changed(JdbcClient.StatementSpec update, ClaimedMail mail, String text) {
        return update.param("text", text.length() > 500 ? text.substring(0, 500) : text)
                        .param("id", mail.id())
                        .param("claim", mail.claim())
                        .update()
                == 1;
    }
}
