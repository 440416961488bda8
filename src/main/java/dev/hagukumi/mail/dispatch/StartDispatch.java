package dev.hagukumi.mail.dispatch;

import dev.hagukumi.mail.message.Composed;
import dev.hagukumi.platform.Clock;
import java.sql.Timestamp;
import java.util.ArrayList;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down, right before DATA, that a mail goes out now, with its bytes and the links in it. From here on a crash leaves
 * it in doubt: it may have been accepted.
 */
@Component
class StartDispatch {
    private static final String START = """
            update delivery set state = 'SENDING', dispatch_started_at = ?, message = ?, attempts = ?,
                   leased_until = clock_timestamp() + make_interval(secs => ?)
            where id = ? and claim = ? and state = 'CLAIMED'
                  and not exists (select from suppression where email = delivery.recipient)
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final DispatchSettings settings;

    StartDispatch(JdbcTemplate jdbc, Clock clock, DispatchSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** @throws LostClaim where the mail is in other hands now, or its reader went onto the stop-list at the last instant */
    @Transactional
    public void start(ClaimedMail mail, Composed message) {
        var started = jdbc.update(
                START,
                Timestamp.from(clock.now()),
                message.bytes(),
                mail.attempts() + 1,
                settings.inDoubtAfter().toMillis() / 1000.0,
                mail.id(),
                mail.claim());
        if (started == 0) throw new LostClaim(mail.id());
        var links = new ArrayList<Object[]>();
        message.links().forEach((token, destination) -> links.add(new Object[] {token, mail.id(), destination}));
        jdbc.batchUpdate("insert into link (token, delivery, destination) values (?, ?, ?)", links);
    }
}
