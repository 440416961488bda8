package dev.hagukumi.mail.dispatch;

import dev.hagukumi.mail.message.Composed;
import dev.hagukumi.platform.Clock;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes down, right before DATA, that a mail goes out now, and the links in it. From here on a crash leaves it in doubt: it may
 * have been accepted.
 */
@Component
class StartDispatch {
    private static final String START = """
            with started as (
                update delivery set state = 'SENDING', dispatch_started_at = :now, attempts = :attempts,
                       leased_until = clock_timestamp() + make_interval(secs => :longest)
                where id = :id and claim = :claim and state = 'CLAIMED'
                      and not exists (select from suppression where email = delivery.recipient)
                returning id),
            linked as (
                insert into link (token, delivery, destination)
                select token, id, destination from started cross join unnest(:tokens, :destinations) as seen (token, destination))
            select count(*), set_config('synchronous_commit', replace(current_setting('synchronous_commit'), 'off', 'on'), true)
            from started
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final DispatchSettings settings;

    StartDispatch(JdbcClient jdbc, Clock clock, DispatchSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * One statement, so one way to the database; on the disk when it is back, whatever the database does by default.
     *
     * @throws LostClaim where the mail is in other hands now, or its reader went onto the stop-list at the last instant
     */
    void start(ClaimedMail mail, Composed message) {
        var links = List.copyOf(message.links().entrySet());
        var started = jdbc.sql(START)
                .param("now", Timestamp.from(clock.now()))
                .param("attempts", mail.attempts() + 1)
                .param("longest", settings.inDoubtAfter().toMillis() / 1000.0)
                .param("id", mail.id())
                .param("claim", mail.claim())
                .param("tokens", links.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param("destinations", links.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .query((row, n) -> row.getInt(1))
                .single();
        if (started == 0) throw new LostClaim(mail.id());
    }
}
