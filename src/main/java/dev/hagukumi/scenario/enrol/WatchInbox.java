package dev.hagukumi.scenario.enrol;

import dev.hagukumi.platform.BackgroundWork;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers early messages again, in the background. */
@Component
@Order(20)
class WatchInbox implements SmartLifecycle, BackgroundWork {
    private static final Logger LOG = LoggerFactory.getLogger(WatchInbox.class);

    private final DeliverEarlyMessages deliver;
    private final long pause;
    private @Nullable ScheduledExecutorService thread;

    WatchInbox(DeliverEarlyMessages deliver, InboxSettings settings) {
        this.deliver = deliver;
        this.pause = settings.look().toMillis();
    }

    @Override
    public int workOff() {
        return deliver.deliver();
    }

    private void look() {
        try {
            deliver.deliver();
        } catch (RuntimeException e) {
            LOG.warn("Early messages could not be looked at; the next look follows.", e);
        }
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "message-inbox"));
        thread.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (thread == null) return;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(3, TimeUnit.SECONDS)) thread.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
