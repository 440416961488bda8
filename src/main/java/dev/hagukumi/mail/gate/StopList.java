package dev.hagukumi.mail.gate;

import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.mail.Suppressions;
import dev.hagukumi.platform.Clock;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StopList implements Suppressions {
    private final JdbcClient jdbc;
    private final Clock clock;

    StopList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void add(EmailAddress address, String cause) {
        jdbc.sql("insert into suppression (email, cause, since) values (:email, :cause, :since) on conflict do nothing")
                .param("email", address.value())
                .param("cause", cause)
                .param("since", Timestamp.from(clock.now()))
                .update();
    }

    @Override
    @Transactional
    public boolean suppress(EmailAddress address, String by, String because) {
        var added = jdbc.sql("""
                        insert into suppression (email, cause, since, by_person) values (:email, left(:cause, 200), :since, :by)
                        on conflict do nothing""")
                .param("email", address.value())
                .param("cause", because)
                .param("since", Timestamp.from(clock.now()))
                .param("by", by)
                .update();
        if (added == 1) decided(address, true, by, because);
        return added == 1;
    }

    @Override
    @Transactional
    public boolean lift(EmailAddress address, String by, String because) {
        var lifted = jdbc.sql("delete from suppression where email = :email")
                .param("email", address.value())
                .update();
        if (lifted == 1) decided(address, false, by, because);
        return lifted == 1;
    }

    private void decided(EmailAddress address, boolean suppressed, String by, String because) {
        jdbc.sql("""
                        insert into suppression_decision (email, suppressed, decided_by, because, at)
                        values (:email, :suppressed, :by, left(:because, 300), :at)""")
                .param("email", address.value())
                .param("suppressed", suppressed)
                .param("by", by)
                .param("because", because)
                .param("at", Timestamp.from(clock.now()))
                .update();
    }

    Map<EmailAddress, String> causes(Collection<EmailAddress> addresses) {
        var causes = new HashMap<EmailAddress, String>();
        jdbc.sql("select email, cause from suppression where email = any(:emails)")
                .param("emails", addresses.stream().map(EmailAddress::value).toArray(String[]::new))
                .query(row -> {
                    causes.put(new EmailAddress(row.getString("email")), row.getString("cause"));
                });
        return causes;
    }

    @Override
    public Optional<String> causeFor(EmailAddress address) {
        return jdbc.sql("select cause from suppression where email = :email")
                .param("email", address.value())
                .query(String.class)
                .optional();
    }
}
