package dev.hagukumi.scenario.step;

import dev.hagukumi.platform.Loops;
import dev.hagukumi.platform.Loops.BackgroundWork;
import dev.hagukumi.platform.Loops.Loop;
import dev.hagukumi.sales.Briefs;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a rep sees of a lead follows its score and its stage, in the background: the pipeline does nothing for it. */
@Component
@Order(60)
class KeepBriefsFresh implements SmartLifecycle, BackgroundWork {
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration LAST_LOOK = Duration.ofSeconds(3);
    private static final int AT_ONCE = 200;

    private final Briefs briefs;
    private final RewriteBrief rewrite;
    private final Loops loops;
    private @Nullable Loop loop;

    KeepBriefsFresh(Briefs briefs, RewriteBrief rewrite, Loops loops) {
        this.briefs = briefs;
        this.rewrite = rewrite;
        this.loops = loops;
    }

    @Override
    public int workOff() {
        var rewritten = 0;
        for (var full = true; full; ) {
            var look = briefs.look(AT_ONCE);
            look.outdated().forEach(rewrite::of);
            rewritten += look.outdated().size();
            full = look.looked() == AT_ONCE;
        }
        return rewritten;
    }

    @Override
    public synchronized void start() {
        if (loop == null) loop = loops.start("briefs", PAUSE, self -> workOff());
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
