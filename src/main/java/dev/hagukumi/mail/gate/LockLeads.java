package dev.hagukumi.mail.gate;

import dev.hagukumi.platform.database.Lock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds leads until the end of the transaction, in their order, so that one pair of hands judges a lead's mails at a time. */
@Component
class LockLeads {
    private final JdbcClient jdbc;

    LockLeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void leadsOf(List<Candidate> mails) {
        var keys = mails.stream()
                .mapToInt(mail -> Long.hashCode(mail.lead().value()))
                .sorted()
                .distinct()
                .toArray();
        jdbc.sql("select count(pg_advisory_xact_lock(:locks, key)::text) from unnest(:keys) as key")
                .param("locks", Lock.MAILS_OF_LEAD.key())
                .param("keys", keys)
                .query(Integer.class)
                .single();
    }
}
