package dev.hagukumi.mail.dispatch;

import dev.hagukumi.mail.outbox.MailsQueued;
import dev.hagukumi.mail.smtp.SmtpConnection;
import dev.hagukumi.mail.smtp.SmtpServer;
import dev.hagukumi.mail.smtp.SmtpSettings;
import dev.hagukumi.platform.Loops;
import dev.hagukumi.platform.Loops.BackgroundWork;
import dev.hagukumi.platform.Loops.Loop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Empties the outbox in the background, woken when mails are queued here, looking by itself for those of other nodes. */
@Component
@Order(30)
@EnableConfigurationProperties({DispatchSettings.class, SmtpSettings.class})
class Dispatcher implements SmartLifecycle, BackgroundWork {
    private static final Duration LAST_MAIL = Duration.ofSeconds(3);

    private final List<MailWorker> workers;
    private final Duration poll;
    private final Semaphore wake = new Semaphore(0);
    private final Loops loops;
    private final List<Loop> hands = new ArrayList<>();
    private volatile boolean running;

    Dispatcher(WorkerParts parts, SmtpServer server, SmtpSettings smtp, DispatchSettings settings, Loops loops) {
        if (settings.inDoubtAfter().compareTo(smtp.longestSilence()) <= 0)
            throw new IllegalArgumentException("hagukumi.mail.dispatch.in-doubt-after (" + settings.inDoubtAfter()
                    + ") must be longer than the time-outs of hagukumi.mail.smtp (" + smtp.longestSilence()
                    + "), or a slow answer is taken for none.");
        this.workers = IntStream.range(0, settings.connections())
                .mapToObj(n -> new MailWorker(parts, new SmtpConnection(server, smtp)))
                .toList();
        this.poll = settings.poll();
        this.loops = loops;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void queued(MailsQueued mails) {
        wake.release(Math.min(mails.count(), workers.size()));
    }

    @Override
    public int workOff() {
        var total = 0;
        for (var done = drainAll(); done > 0; done = drainAll()) total += done;
        return total;
    }

    /** Each worker's lock is held while it has a mail in hand: whoever passes all of them has waited for all. */
    private int drainAll() {
        return workers.stream().mapToInt(MailWorker::drain).sum();
    }

    @Override
    public synchronized void start() {
        if (running) return;
        running = true;
        for (var worker : workers) {
            worker.start();
            hands.add(loops.start("mail-dispatcher-" + hands.size(), Duration.ZERO, self -> work(worker, self::beat)));
        }
    }

    private void work(MailWorker worker, Runnable alive) throws InterruptedException {
        worker.drain(alive);
        if (running && wake.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) wake.drainPermits();
    }

    @Override
    public synchronized void stop() {
        running = false;
        hands.forEach(Loop::end);
        workers.forEach(MailWorker::stop);
        wake.release(workers.size());
        hands.forEach(hand -> hand.join(LAST_MAIL));
        hands.clear();
        workers.forEach(MailWorker::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
