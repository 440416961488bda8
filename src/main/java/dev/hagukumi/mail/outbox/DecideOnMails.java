package dev.hagukumi.mail.outbox;

import dev.hagukumi.mail.Delivery;
import dev.hagukumi.mail.Delivery.State;
import dev.hagukumi.mail.MailDesk;
import dev.hagukumi.mail.UnknownDelivery;
import dev.hagukumi.mail.Verdict.Because;
import dev.hagukumi.mail.Verdict.Code;
import dev.hagukumi.platform.Clock;
import java.sql.Timestamp;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class DecideOnMails implements MailDesk {
    private static final Logger LOG = LoggerFactory.getLogger(DecideOnMails.class);
    private static final Map<Action, Set<State>> POSSIBLE = Map.of(
            Action.RELEASE, EnumSet.of(State.OVERDUE),
            Action.RESEND, EnumSet.of(State.IN_DOUBT, State.BOUNCED, State.WITHHELD),
            Action.DROP, EnumSet.of(State.OVERDUE, State.IN_DOUBT, State.PAUSED, State.QUEUED, State.RETRY));

    private final JdbcClient jdbc;
    private final DeliveryRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecideOnMails(JdbcClient jdbc, DeliveryRows rows, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Page<Delivery> in(State state, Pageable page) {
        return rows.in(state, page);
    }

    @Override
    @Transactional
    public Answer decide(long delivery, Action action, String by, String because) {
        var mail = rows.lock(delivery).orElseThrow(() -> new UnknownDelivery(delivery));
        var possible = Objects.requireNonNull(POSSIBLE.get(action));
        if (!possible.contains(mail.state()))
            return new Answer.Refused("%s is possible for mails that are %s; mail %d is %s"
                    .formatted(action, possible, delivery, mail.state()));
        if (action == Action.DROP) rows.drop(mail, Because.of(Code.DROPPED, by, because));
        else rows.requeue(mail, clock.now());
        record(new Decision(delivery, action, by, because, clock.now()));
        LOG.info("{} of mail {}, which was {}, by {}: {}", action, delivery, mail.state(), by, because);
        events.publishEvent(new MailsQueued(1));
        return new Answer.Done(rows.lock(delivery).orElseThrow());
    }

    private void record(Decision decision) {
        jdbc.sql("""
                        insert into mail_decision (delivery, action, decided_by, because, at)
                        values (:delivery, :action, :by, left(:because, 300), :at)
                        """)
                .param("delivery", decision.delivery())
                .param("action", decision.action().name())
                .param("by", decision.by())
                .param("because", decision.because())
                .param("at", Timestamp.from(decision.at()))
                .update();
    }

    @Override
    public List<Decision> decisions(long delivery) {
        return jdbc.sql("select action, decided_by, because, at from mail_decision where delivery = :id order by id")
                .param("id", delivery)
                .query((row, n) -> new Decision(
                        delivery,
                        Action.valueOf(row.getString("action")),
                        row.getString("decided_by"),
                        row.getString("because"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
