package dev.hagukumi.scoring.silence;

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

/** Looks now and then whether a new business day began, and sweeps it. */
@Component
@Order(40)
@EnableConfigurationProperties(SweepDaily.Settings.class)
class SweepDaily implements SmartLifecycle, BackgroundWork {
    private static final Logger LOG = LoggerFactory.getLogger(SweepDaily.class);

    /** @param silencePoll how often each node looks whether a new business day has to be swept for silence */
    @ConfigurationProperties("hagukumi.scoring")
    record Settings(@DefaultValue("1m") Duration silencePoll) {}

    private final SweepSilence sweep;
    private final Settings settings;
    private @Nullable ScheduledExecutorService thread;

    SweepDaily(SweepSilence sweep, Settings settings) {
        this.sweep = sweep;
        this.settings = settings;
    }

    @Override
    public int workOff() {
        return sweep.sweep();
    }

    @Override
    public synchronized void start() {
        if (thread != null) return;
        thread = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "silence-sweep"));
        thread.scheduleWithFixedDelay(this::look, 0, settings.silencePoll().toMillis(), TimeUnit.MILLISECONDS);
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
            var silent = sweep.sweep();
            if (silent > 0) LOG.info("{} leads fell silent", silent);
        } catch (RuntimeException failure) {
            // A scheduled task that throws is never run again.
            if (isRunning()) LOG.error("Could not sweep for silence; it is tried again", failure);
        }
    }
}
