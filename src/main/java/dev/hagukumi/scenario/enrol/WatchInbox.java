package dev.hagukumi.scenario.enrol;

import dev.hagukumi.platform.BackgroundWork;
import dev.hagukumi.platform.Loops;
import dev.hagukumi.platform.Loops.Loop;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers early messages again, in the background. */
@Component
@Order(20)
class WatchInbox implements SmartLifecycle, BackgroundWork {
    private static final Duration LAST_LOOK = Duration.ofSeconds(3);

    private final DeliverEarlyMessages deliver;
    private final Duration pause;
    private final Loops loops;
    private @Nullable Loop loop;

    WatchInbox(DeliverEarlyMessages deliver, InboxSettings settings, Loops loops) {
        this.deliver = deliver;
        this.pause = settings.look();
        this.loops = loops;
    }

    @Override
    public int workOff() {
        return deliver.deliver();
    }

    @Override
    public synchronized void start() {
        if (loop == null) loop = loops.start("message-inbox", pause, self -> deliver.deliver());
    }

    @Override
    public synchronized void stop() {
        if (loop == null) return;
        loop.end();
        if (!loop.join(LAST_LOOK)) loop.interrupt();
        loop = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return loop != null;
    }
}
