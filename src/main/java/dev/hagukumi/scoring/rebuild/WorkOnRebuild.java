package dev.hagukumi.scoring.rebuild;

import dev.hagukumi.platform.BackgroundWork;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private static final Logger LOG = LoggerFactory.getLogger(WorkOnRebuild.class);

    /** @param rebuildPoll how often each node looks whether a rebuild of the scores was ordered */
    @ConfigurationProperties("hagukumi.scoring")
    record Settings(@DefaultValue("1s") Duration rebuildPoll) {}

    private final RebuildScores rebuild;
    private final Settings settings;
    private @Nullable ScheduledExecutorService thread;

    WorkOnRebuild(RebuildScores rebuild, Settings settings) {
        this.rebuild = rebuild;
        this.settings = settings;
    }

    @Override
    public int workOff() {
        var chunks = 0;
        while (rebuild.doNext()) chunks++;
        return chunks;
    }

    @Override
    public synchronized void start() {
        if (thread != null) return;
        thread = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "score-rebuild"));
        var poll = settings.rebuildPoll().toMillis();
        thread.scheduleWithFixedDelay(this::look, poll, poll, TimeUnit.MILLISECONDS);
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

    private void look() {
        try {
            while (isRunning() && rebuild.doNext()) {
                // Chunk by chunk, until none is left or the node stops.
            }
        } catch (RuntimeException failure) {
            // A scheduled task that throws is never run again.
            if (isRunning()) LOG.error("Could not go on with the rebuild; it is tried again", failure);
        }
    }
}
