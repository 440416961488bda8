package dev.hagukumi.scenario.enrol;

import dev.hagukumi.platform.Loops;
import dev.hagukumi.platform.Loops.BackgroundWork;
import dev.hagukumi.platform.Loops.Loop;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers early messages, and those that a scenario could not take, again in the background. */
@Component
@Order(20)
class WatchInbox implements SmartLifecycle, BackgroundWork {
    private static final Duration LAST_LOOK = Duration.ofSeconds(3);

    private final DeliverEarlyMessages early;
    private final DeliverKept kept;
    private final Duration pause;
    private final Loops loops;
    private @Nullable Loop loop;

    WatchInbox(DeliverEarlyMessages early, DeliverKept kept, InboxSettings settings, Loops loops) {
        this.early = early;
        this.kept = kept;
        this.pause = settings.look();
        this.loops = loops;
    }

    @Override
    public int workOff() {
        return early.deliver() + kept.deliver();
    }

    @Override
    public synchronized void start() {
        if (loop == null) loop = loops.start("message-inbox", pause, self -> workOff());
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
