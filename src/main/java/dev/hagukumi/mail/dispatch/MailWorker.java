package dev.hagukumi.mail.dispatch;

import dev.hagukumi.mail.smtp.Reply;
import dev.hagukumi.mail.smtp.SmtpConnection;
import dev.hagukumi.mail.smtp.Stage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One pair of hands with one connection: takes mails while there are any due, and delivers each. */
class MailWorker {
    private static final Logger LOG = LoggerFactory.getLogger(MailWorker.class);
    private static final Duration SERVER_IS_DOWN = Duration.ofSeconds(30);

    private final ReentrantLock hands = new ReentrantLock();
    private final ClaimDueMails claims;
    private final LapsedLeases leases;
    private final DeliverMail deliver;
    private final SettleMail settle;
    private final SmtpConnection connection;
    private volatile boolean stopping;

    MailWorker(WorkerParts parts, SmtpConnection connection) {
        this.claims = parts.claims();
        this.leases = parts.leases();
        this.deliver = parts.deliver();
        this.settle = parts.settle();
        this.connection = connection;
    }

    /** Delivers what is due, in the calling thread; waits for another thread that is at it. Answers how many it took. */
    int drain() {
        hands.lock();
        try {
            leases.release();
            var done = 0;
            for (var mails = next(); !mails.isEmpty(); mails = next()) {
                deliverAll(mails);
                done += mails.size();
            }
            connection.closeWhenIdle();
            return done;
        } finally {
            hands.unlock();
        }
    }

    private List<ClaimedMail> next() {
        return stopping ? List.of() : claims.next();
    }

    private void deliverAll(List<ClaimedMail> mails) {
        var reachable = true;
        for (var mail : mails) {
            if (stopping) leases.giveBack(mail);
            else if (!reachable)
                settle.tryLater(mail, new Reply(Stage.CONNECT, Reply.NONE, "no mail server"), SERVER_IS_DOWN);
            else reachable = deliver(mail);
        }
    }

    private boolean deliver(ClaimedMail mail) {
        try {
            return deliver.deliver(mail, connection);
        } catch (LostClaim e) {
            LOG.info("Not sent here: {}", e.getMessage());
            return true;
        } catch (RuntimeException e) {
            // It is taken up again when its lease is over; those behind it do not wait for that.
            LOG.error("Mail {} could not be worked off", mail.id(), e);
            return true;
        }
    }

    void start() {
        stopping = false;
    }

    /** Ends after the mail in hand. */
    void stop() {
        stopping = true;
    }

    void close() {
        // A thread that still waits for the mail server keeps its connection: it ends with the process.
        if (!hands.tryLock()) return;
        try {
            connection.close();
        } finally {
            hands.unlock();
        }
    }
}
