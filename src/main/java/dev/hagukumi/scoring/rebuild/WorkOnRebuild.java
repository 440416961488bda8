package dev.hagukumi.scoring.rebuild;

import dev.hagukumi.platform.Loops;
import dev.hagukumi.platform.Loops.BackgroundWork;
import dev.hagukumi.platform.Loops.Loop;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Works on a rebuild that somebody ordered, on this node or another, now or before it was killed. */
@Component
@Order(50)
@EnableConfigurationProperties(WorkOnRebuild.Settings.class)
class WorkOnRebuild implements SmartLifecycle, BackgroundWork {
    /** @param rebuildPoll how often each node looks whether a rebuild of the scores was ordered */
    @ConfigurationProperties("hagukumi.scoring")
    record Settings(@DefaultValue("1s") Duration rebuildPoll) {}

    private final RebuildScores rebuild;
    private final Settings settings;
    private final Loops loops;
    private @Nullable Loop loop;

    WorkOnRebuild(RebuildScores rebuild, Settings settings, Loops loops) {
        this.rebuild = rebuild;
        this.settings = settings;
        this.loops = loops;
    }

    @Override
    public int workOff() {
        var chunks = 0;
        while (rebuild.doNext()) chunks++;
        return chunks;
    }

    @Override
    public synchronized void start() {
        if (loop == null) loop = loops.start("score-rebuild", Duration.ZERO, self -> look());
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

    private void look() throws InterruptedException {
        if (!rebuild.doNext()) Thread.sleep(settings.rebuildPoll().toMillis());
    }
}
