package dev.hagukumi.broadcast;

import dev.hagukumi.platform.Loops;
import dev.hagukumi.platform.Loops.BackgroundWork;
import dev.hagukumi.platform.Loops.Loop;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Works off broadcasts whose time has come, portion by portion, in the background. */
@Component
@Order(25)
class BroadcastWorker implements SmartLifecycle, BackgroundWork {
    private static final Logger LOG = LoggerFactory.getLogger(BroadcastWorker.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration LAST_PORTION = Duration.ofSeconds(3);

    private final EnqueuePortion portion;
    private final Loops loops;
    private final ReentrantLock hands = new ReentrantLock();
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Loop loop;

    BroadcastWorker(EnqueuePortion portion, Loops loops) {
        this.portion = portion;
        this.loops = loops;
    }

    /** There is something new to do. */
    void wake() {
        wake.release();
    }

    @Override
    public int workOff() {
        hands.lock();
        try {
            var done = 0;
            while (next()) done++;
            return done;
        } finally {
            hands.unlock();
        }
    }

    @Override
    public Optional<Instant> nextDue() {
        return portion.nextDue();
    }

    private boolean next() {
        try {
            return portion.next();
        } catch (EnqueuePortion.DoesNotFit e) {
            LOG.error("It is paused until somebody has mended it", e);
            portion.pause(e);
            return true;
        }
    }

    @Override
    public synchronized void start() {
        if (running) return;
        running = true;
        loop = loops.start("broadcasts", Duration.ZERO, self -> work());
    }

    /** One portion, so that a large broadcast is seen to go on. */
    private void work() throws InterruptedException {
        boolean more;
        hands.lock();
        try {
            more = running && next();
        } finally {
            hands.unlock();
        }
        if (!running || more) return;
        if (wake.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) wake.drainPermits();
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (loop == null) return;
        loop.end();
        wake.release();
        loop.join(LAST_PORTION);
        loop = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
