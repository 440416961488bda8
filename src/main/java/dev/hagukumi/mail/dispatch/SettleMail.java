package dev.hagukumi.mail.dispatch;

import dev.hagukumi.activity.Activities;
import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.activity.NewActivity;
import dev.hagukumi.mail.Suppressions;
import dev.hagukumi.mail.Verdict;
import dev.hagukumi.mail.outbox.SendTally;
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
    private final LedgerRow ledger;
    private final Activities activities;
    private final Suppressions suppressions;
    private final SendTally tally;
    private final Clock clock;

    SettleMail(LedgerRow ledger, Activities activities, Suppressions suppressions, SendTally tally, Clock clock) {
        this.ledger = ledger;
        this.activities = activities;
        this.suppressions = suppressions;
        this.tally = tally;
        this.clock = clock;
    }

    @Transactional
    public void withhold(ClaimedMail mail, String because) {
        if (ledger.withhold(mail, "withheld: " + because)) tally.other("withheld");
    }

    @Transactional
    public void defer(ClaimedMail mail, Verdict.Deferred deferred) {
        var verdict = "deferred until " + deferred.until() + ": " + deferred.because();
        if (ledger.defer(mail, deferred.until(), verdict)) tally.deferred();
    }

    @Transactional
    public void sent(ClaimedMail mail, Reply reply) {
        var now = clock.now();
        if (!ledger.sent(mail, now, reply.toString())) return;
        activities.record(List.of(new NewActivity(
                "mail-sent:" + mail.id(),
                mail.draft().lead(),
                ActivityType.MAIL_SENT,
                now,
                Map.of("mail", mail.mail() + "#" + mail.id(), "scenario", mail.scenario(), "step", mail.step()),
                null)));
        tally.sent();
    }

    @Transactional
    public void tryLater(ClaimedMail mail, Reply reply, Duration wait) {
        // A server that cannot be reached says nothing about the mail.
        var attempts = reply.stage() == Stage.CONNECT ? mail.attempts() : mail.attempts() + 1;
        if (ledger.retry(mail, attempts, clock.now().plus(wait), reply.toString())) tally.other("retry");
    }

    @Transactional
    public void refused(ClaimedMail mail, Reply reply, boolean nobodyThere) {
        if (!ledger.bounced(mail, reply.toString())) return;
        if (nobodyThere) suppressions.add(mail.candidate().recipient(), "nobody there: " + reply.enhanced());
        tally.other("bounced");
    }

    @Transactional
    public void inDoubt(ClaimedMail mail, Reply reply) {
        if (ledger.inDoubt(mail, reply.toString())) tally.other("in-doubt");
    }
}
