package dev.hagukumi.activity.pipeline;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** What is taken in and not worked off yet. Where it is too long nothing more is taken in, rather than taken and lost or late. */
@Component
public class Backlog {
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final PendingActivities pending;
    private final int longest;
    private final ReentrantLock counting = new ReentrantLock();
    private volatile boolean full;
    private volatile long countedAt = System.nanoTime() - FRESH;

    Backlog(PendingActivities pending, PipelineSettings settings) {
        this.pending = pending;
        this.longest = settings.backlog();
    }

    /** Counted at most once a second, by one of those who ask. */
    public boolean isFull() {
        if (System.nanoTime() - countedAt >= FRESH && counting.tryLock()) {
            try {
                full = pending.count(longest) >= longest;
                countedAt = System.nanoTime();
            } finally {
                counting.unlock();
            }
        }
        return full;
    }
}
