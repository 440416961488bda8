package dev.hagukumi.mail.dispatch;

import dev.hagukumi.mail.outbox.MailsQueued;
import dev.hagukumi.mail.smtp.SmtpConnection;
import dev.hagukumi.mail.smtp.SmtpServer;
import dev.hagukumi.mail.smtp.SmtpSettings;
import dev.hagukumi.platform.BackgroundWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final List<MailWorker> workers;
    private final Duration poll;
    private final Semaphore wake = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    Dispatcher(WorkerParts parts, SmtpServer server, SmtpSettings smtp, DispatchSettings settings) {
        if (settings.inDoubtAfter().compareTo(smtp.longestSilence()) <= 0)
            throw new IllegalArgumentException("hagukumi.mail.dispatch.in-doubt-after (" + settings.inDoubtAfter()
                    + ") must be longer than the time-outs of hagukumi.mail.smtp (" + smtp.longestSilence()
                    + "), or a slow answer is taken for none.");
        this.workers = IntStream.range(0, settings.connections())
                .mapToObj(n -> new MailWorker(parts, new SmtpConnection(server, smtp)))
                .toList();
        this.poll = settings.poll();
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
            var thread = new Thread(() -> work(worker), "mail-dispatcher-" + threads.size());
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    private void work(MailWorker worker) {
        while (running) {
            try {
                worker.drain();
            } catch (RuntimeException e) {
                LOG.error("The outbox cannot be worked off; it is tried again in {}", poll, e);
            }
            if (!await()) return;
        }
    }

    private boolean await() {
        try {
            if (wake.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) wake.drainPermits();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        workers.forEach(MailWorker::stop);
        wake.release(workers.size());
        for (var thread : threads) join(thread);
        threads.clear();
        workers.forEach(MailWorker::close);
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(3).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
