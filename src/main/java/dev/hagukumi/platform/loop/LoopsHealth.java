package dev.hagukumi.platform.loop;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Health detail "loops": each loop of this node; down where one is dead, stuck in one turn, or fails turn after turn. */
@Component("loopsHealthIndicator")
@EnableConfigurationProperties(LoopsHealth.Settings.class)
class LoopsHealth extends AbstractHealthIndicator {

    /** @param stuckAfter how long a loop may go without a good turn before health says so */
    @ConfigurationProperties("hagukumi.loops")
    record Settings(@DefaultValue("10m") Duration stuckAfter) {}

    private final RunningLoops loops;
    private final Settings settings;

    LoopsHealth(RunningLoops loops, Settings settings) {
        super("the loops could not be looked at");
        this.loops = loops;
        this.settings = settings;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var told = new TreeMap<String, Object>();
        health.up();
        for (var loop : loops.running()) {
            var complaint = loop.complaint(settings.stuckAfter());
            if (complaint.isPresent()) health.down();
            told.put(loop.name(), complaint.<Object>map(text -> text).orElseGet(() -> well(loop)));
        }
        health.withDetails(told);
        // After it was told; the watch does the same by itself, unless it is what died.
        loops.reviveTheDead();
    }

    private static Object well(RunningLoop loop) {
        var failure = loop.failure();
        if (failure == null && loop.revivals() == 0) return "well";
        var told = new LinkedHashMap<String, Object>(Map.of("revivals", loop.revivals()));
        if (failure != null) told.put("lastFailure", failure);
        return told;
    }
}
