package dev.hagukumi.mail.dispatch;

import dev.hagukumi.activity.Activities;
import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.activity.NewActivity;
import dev.hagukumi.mail.Streams;
import dev.hagukumi.mail.Streams.Kind;
import dev.hagukumi.mail.Suppressions;
import dev.hagukumi.mail.Verdict.Because;
import dev.hagukumi.mail.outbox.SendTally;
import dev.hagukumi.mail.pace.Breaker;
import dev.hagukumi.mail.smtp.Reply;
import dev.hagukumi.mail.smtp.Stage;
import dev.hagukumi.platform.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores what became of a mail, each in one transaction, and only while the mail is still in the same hands. */
@Component
class SettleMail {
    private static final String US = "hagukumi";

    private final LedgerRow ledger;
    private final Activities activities;
    private final Suppressions suppressions;
    private final Streams streams;
    private final TallyAndTime by;

    SettleMail(LedgerRow ledger, Activities activities, Suppressions suppressions, Streams streams, TallyAndTime by) {
        this.ledger = ledger;
        this.activities = activities;
        this.suppressions = suppressions;
        this.streams = streams;
        this.by = by;
    }

    /** What is counted, and by which clock. */
    @Component
    record TallyAndTime(SendTally tally, Breaker breaker, Clock clock) {}

    @Transactional
    public void withhold(ClaimedMail mail, Because because) {
        if (ledger.withhold(mail, because)) by.tally().other("withheld");
    }

    @Transactional
    public void sent(ClaimedMail mail, Reply reply) {
        var now = by.clock().now();
        if (!ledger.sent(mail, now, reply.toString())) return;
        activities.record(List.of(new NewActivity(
                "mail-sent:" + mail.id(),
                mail.draft().lead(),
                ActivityType.MAIL_SENT,
                now,
                Map.of("mail", mail.mail() + "#" + mail.id(), "scenario", mail.scenario(), "step", mail.step()),
                null)));
        by.tally().sent();
    }

    @Transactional
    public void tryLater(ClaimedMail mail, Reply reply, Duration wait) {
        // A server that cannot be reached says nothing about the mail.
        var reached = reply.stage() != Stage.CONNECT;
        if (!ledger.retry(mail, reached, by.clock().now().plus(wait), reply.toString())) return;
        if (reply.asksToSlowDown())
            by.breaker()
                    .slowDown(
                            reply.namesRecipient()
                                    ? mail.candidate().recipient().domain()
                                    : Breaker.EVERYBODY);
        by.tally().other("retry");
    }

    @Transactional
    public void refused(ClaimedMail mail, Reply reply, boolean nobodyThere) {
        if (!ledger.bounced(mail, reply.toString())) return;
        if (nobodyThere) suppressions.add(mail.candidate().recipient(), "nobody there: " + reply.enhanced());
        by.tally().other("bounced");
    }

    /** The stream stands still until somebody has found out why; the reader is never blamed. */
    @Transactional
    public void ourFault(ClaimedMail mail, Reply reply, boolean again) {
        streams.pause(Kind.STREAM, mail.candidate().stream(), US, "the mail server refuses us: " + reply);
        if (again) tryLater(mail, reply, Duration.ZERO);
        else refused(mail, reply, false);
    }

    @Transactional
    public void inDoubt(ClaimedMail mail, Reply reply) {
        if (ledger.inDoubt(mail, reply.toString())) by.tally().other("in-doubt");
    }
}
