package dev.hagukumi.mail.dispatch;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sees to mails whose thread is gone: taken but not begun, they go back into the outbox; begun and without an answer, they
 * are in doubt and wait for a person.
 */
@Component
class LapsedLeases {
    private static final Logger LOG = LoggerFactory.getLogger(LapsedLeases.class);

    private final JdbcClient jdbc;

    LapsedLeases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void release() {
        jdbc.sql("""
                        update delivery set state = case attempts when 0 then 'QUEUED' else 'RETRY' end,
                               claim = null, leased_until = null, counts_on = null
                        where state = 'CLAIMED' and leased_until < clock_timestamp()
                        """).update();
        var inDoubt = jdbc.sql("""
                        update delivery set state = 'IN_DOUBT', leased_until = null,
                               outcome = 'no answer of the mail server was stored in time'
                        where state = 'SENDING' and leased_until < clock_timestamp()
                        """).update();
        if (inDoubt > 0) LOG.warn("{} mails are in doubt: accepted or not, only the mail server knows", inDoubt);
    }

    /** Gives back at once what a thread has taken and not begun. */
    void giveBack(List<ClaimedMail> mails) {
        if (mails.isEmpty()) return;
        jdbc.sql("""
                        update delivery set state = case attempts when 0 then 'QUEUED' else 'RETRY' end,
                               claim = null, leased_until = null, counts_on = null
                        where id = any(:ids) and claim = :claim and state = 'CLAIMED'
                        """)
                .param("ids", mails.stream().mapToLong(ClaimedMail::id).toArray())
                .param("claim", mails.get(0).claim())
                .update();
    }
}
