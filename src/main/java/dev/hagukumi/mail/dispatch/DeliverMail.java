package dev.hagukumi.mail.dispatch;

import dev.hagukumi.mail.Verdict.Because;
import dev.hagukumi.mail.Verdict.Code;
import dev.hagukumi.mail.message.ComposeMessage;
import dev.hagukumi.mail.message.Composed;
import dev.hagukumi.mail.sender.Sender;
import dev.hagukumi.mail.smtp.Envelope;
import dev.hagukumi.mail.smtp.Reply;
import dev.hagukumi.mail.smtp.SmtpConnection;
import dev.hagukumi.mail.smtp.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Brings one claimed mail to its end: past the gate, onto the wire, into the ledger. */
@Component
class DeliverMail {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverMail.class);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final ClaimDueMails claims;
    private final ComposeMessage compose;
    private final StartDispatch start;
    private final SettleMail settle;
    private final Sender sender;

    DeliverMail(ClaimDueMails claims, ComposeMessage compose, StartDispatch start, SettleMail settle, Sender sender) {
        this.claims = claims;
        this.compose = compose;
        this.start = start;
        this.settle = settle;
        this.sender = sender;
    }

    /** Answers whether the mail server can be talked to. */
    boolean deliver(ClaimedMail claimed, SmtpConnection connection) {
        try {
            return send(claimed, connection);
        } catch (LostClaim e) {
            LOG.info("Not sent: {}", e.getMessage());
            claims.again(List.of(claimed));
            return true;
        }
    }

    private boolean send(ClaimedMail mail, SmtpConnection connection) {
        Composed message;
        try {
            message = mail.frozen() == null
                    ? compose.compose(mail.draft(), mail.tracked())
                    : new Composed(mail.frozen(), Map.of());
        } catch (DataAccessException | TransactionException e) {
            // The database's fault, not the mail's: it goes back to the queue when its lease is over.
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Mail {} of delivery {} cannot be written", mail.mail(), mail.id(), e);
            settle.withhold(mail, Because.of(Code.UNWRITTEN, String.valueOf(e.getMessage())));
            return true;
        }
        var envelope = new Envelope(
                sender.returnPath(mail.draft().returnToken()),
                mail.candidate().recipient().value());
        var reply = connection.send(envelope, message.bytes(), () -> start.start(mail, message));
        settle(mail.written(message.bytes()), reply);
        return reply.stage() != Stage.CONNECT;
    }

    /** The server has spoken: a database that breaks off for a moment must not make a doubt of that. */
    private void settle(ClaimedMail mail, Reply reply) {
        var begun = System.nanoTime();
        while (true)
            try {
                store(mail, reply);
                return;
            } catch (DataAccessException | TransactionException e) {
                if (System.nanoTime() - begun > PATIENCE.toNanos()) throw e;
                LOG.warn("The answer to mail {} cannot be stored yet: {}", mail.id(), e.getMessage());
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
    }

    private void store(ClaimedMail mail, Reply reply) {
        var outcome = ReadReply.outcome(reply);
        if (outcome instanceof Outcome.Accepted) {
            settle.sent(mail, reply);
        } else if (outcome instanceof Outcome.TryLater) {
            LOG.info("Mail {} of delivery {} is tried again later, {}", mail.mail(), mail.id(), reply);
            settle.tryLater(mail, reply, RetrySchedule.after(mail.attempts() + 1));
        } else if (outcome instanceof Outcome.Refused refused) {
            LOG.warn("Mail {} of delivery {} is refused, {}", mail.mail(), mail.id(), reply);
            settle.refused(mail, reply, refused.nobodyThere());
        } else if (outcome instanceof Outcome.OurFault fault) {
            LOG.error("The mail server refuses us at mail {} of delivery {}, {}", mail.mail(), mail.id(), reply);
            settle.ourFault(mail, reply, fault.again());
        } else {
            LOG.warn("Mail {} of delivery {} is in doubt, {}", mail.mail(), mail.id(), reply);
            settle.inDoubt(mail, reply);
        }
    }
}
