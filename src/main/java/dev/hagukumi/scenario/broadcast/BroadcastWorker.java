package dev.hagukumi.scenario.broadcast;

import dev.hagukumi.platform.BackgroundWork;
import java.time.Duration;
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

    private final EnqueuePortion portion;
    private final ReentrantLock hands = new ReentrantLock();
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    BroadcastWorker(EnqueuePortion portion) {
        this.portion = portion;
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
        thread = new Thread(this::work, "broadcasts");
        thread.setDaemon(true);
        thread.start();
    }

    private void work() {
        while (running) {
            try {
                hands.lock();
                try {
                    while (running && next()) wake.drainPermits();
                } finally {
                    hands.unlock();
                }
            } catch (RuntimeException e) {
                LOG.error("A broadcast cannot be worked off; it is tried again in {}", POLL, e);
            }
            if (!await()) return;
        }
    }

    private boolean await() {
        try {
            if (wake.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) wake.drainPermits();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        wake.release();
        try {
            if (thread != null) thread.join(Duration.ofSeconds(3).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
