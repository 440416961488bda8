package dev.hagukumi.scoring.silence;

import dev.hagukumi.platform.Loops;
import dev.hagukumi.platform.Loops.BackgroundWork;
import dev.hagukumi.platform.Loops.Loop;
import java.time.Duration;
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
    private final Loops loops;
    private @Nullable Loop loop;

    SweepDaily(SweepSilence sweep, Settings settings, Loops loops) {
        this.sweep = sweep;
        this.settings = settings;
        this.loops = loops;
    }

    @Override
    public int workOff() {
        return sweep.sweep();
    }

    @Override
    public synchronized void start() {
        if (loop == null) loop = loops.start("silence-sweep", settings.silencePoll(), self -> look());
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

    private void look() {
        var silent = sweep.sweep();
        if (silent > 0) LOG.info("{} leads fell silent", silent);
    }
}
