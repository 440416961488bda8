package dev.hagukumi.mail.dispatch;

import dev.hagukumi.mail.dispatch.ClaimDueMails.Claim;
import dev.hagukumi.mail.smtp.SmtpConnection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One pair of hands with one connection: takes mails while there are any due, and delivers each. */
class MailWorker {
    private static final Logger LOG = LoggerFactory.getLogger(MailWorker.class);

    /** A server that cannot be reached is not asked again for each mail: what is due keeps its place meanwhile. */
    private static final Duration SERVER_IS_DOWN = Duration.ofSeconds(5);

    /** A verdict older than this is asked for again: what happened meanwhile counts. */
    private static final Duration VERDICT_HOLDS = Duration.ofSeconds(1);

    private final ReentrantLock hands = new ReentrantLock();
    private final ClaimDueMails claims;
    private final LapsedLeases leases;
    private final Pulse pulse;
    private final DeliverMail deliver;
    private final SmtpConnection connection;
    private long restsUntil = System.nanoTime();
    private volatile boolean stopping;

    MailWorker(WorkerParts parts, SmtpConnection connection) {
        this.claims = parts.claims();
        this.leases = parts.leases();
        this.pulse = parts.pulse();
        this.deliver = parts.deliver();
        this.connection = connection;
    }

    /** Delivers what is due, in the calling thread; waits for another thread that is at it. Answers how many it took. */
    int drain() {
        return drain(() -> {});
    }

    /** @param alive told before each mail */
    int drain(Runnable alive) {
        hands.lock();
        try {
            leases.release();
            pulse.beat();
            var done = 0;
            for (var claim = next(); claim.judged() > 0; claim = next()) {
                done += claim.judged();
                if (!deliverAll(claim.allowed(), alive)) restsUntil = System.nanoTime() + SERVER_IS_DOWN.toNanos();
            }
            connection.closeWhenIdle();
            return done;
        } finally {
            hands.unlock();
        }
    }

    private Claim next() {
        return stopping || System.nanoTime() - restsUntil < 0 ? Claim.NOTHING : claims.next();
    }

    /** Answers whether the mail server can be talked to. */
    private boolean deliverAll(List<ClaimedMail> mails, Runnable alive) {
        var rest = mails;
        while (!rest.isEmpty()) {
            alive.run();
            if (stopping) {
                leases.giveBack(rest);
                return true;
            }
            if (rest.get(0).sinceJudged().compareTo(VERDICT_HOLDS) > 0) {
                rest = claims.again(rest);
                continue;
            }
            var reachable = deliver(rest.get(0));
            rest = rest.subList(1, rest.size());
            if (!reachable) {
                leases.giveBack(rest);
                return false;
            }
        }
        return true;
    }

    private boolean deliver(ClaimedMail mail) {
        try {
            return deliver.deliver(mail, connection);
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
