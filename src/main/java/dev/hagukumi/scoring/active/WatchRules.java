package dev.hagukumi.scoring.active;

import dev.hagukumi.platform.UnfitContent;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks whether the folder of this node changed, and whether another node put other rules in force. */
@Component
class WatchRules implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WatchRules.class);

    private final ActiveRules active;
    private final OwnRules own;
    private final RuleSettings settings;
    private @Nullable ScheduledExecutorService thread;
    private Object tried;
    private Object seen;

    WatchRules(ActiveRules active, OwnRules own, RuleSettings settings) {
        this.active = active;
        this.own = own;
        this.settings = settings;
        this.tried = own.areInAFolder() ? snapshot() : "";
        this.seen = tried;
    }

    /** One look. A folder is taken as soon as two looks saw the same, so that nobody is caught in the middle of saving. */
    synchronized void look() {
        if (own.areInAFolder()) {
            var now = snapshot();
            var quiet = now.equals(seen);
            seen = now;
            if (quiet && !now.equals(tried)) {
                try {
                    active.reload("a change in the folder");
                } catch (UnfitContent kept) {
                    // Told and kept by the reload; it is tried again when the folder changes again.
                }
                // Where something else failed, or others were being compiled, the next look tries again.
                tried = now;
                return;
            }
        }
        active.follow();
    }

    /** Everything in the folder, the cases too: they may be what kept the rules from being taken. */
    private Object snapshot() {
        try {
            return own.read();
        } catch (UnfitContent unreadable) {
            return String.valueOf(unreadable.getMessage());
        }
    }

    @Override
    public synchronized void start() {
        if (thread != null) return;
        thread = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "rules-watch"));
        var poll = settings.rulesPoll().toMillis();
        thread.scheduleWithFixedDelay(this::lookSafely, poll, poll, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (thread != null) thread.shutdownNow();
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException failure) {
            // A scheduled task that throws is never run again.
            LOG.error("Could not look for other rules; it is tried again", failure);
        }
    }
}
