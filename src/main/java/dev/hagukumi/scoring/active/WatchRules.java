package dev.hagukumi.scoring.active;

import dev.hagukumi.platform.Loops;
import dev.hagukumi.platform.Loops.Loop;
import dev.hagukumi.platform.UnfitContent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks whether the folder of this node changed, and whether another node put other rules in force. */
@Component
class WatchRules implements SmartLifecycle {
    private final ActiveRules active;
    private final OwnRules own;
    private final RuleSettings settings;
    private final Loops loops;
    private @Nullable Loop loop;
    private Object tried;
    private Object seen;

    WatchRules(ActiveRules active, OwnRules own, RuleSettings settings, Loops loops) {
        this.active = active;
        this.own = own;
        this.settings = settings;
        this.loops = loops;
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
        if (loop == null) loop = loops.start("rules-watch", settings.rulesPoll(), self -> look());
    }

    @Override
    public synchronized void stop() {
        if (loop == null) return;
        loop.end();
        loop.interrupt();
        loop = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return loop != null;
    }
}
