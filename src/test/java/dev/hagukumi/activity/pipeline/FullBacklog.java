package dev.hagukumi.activity.pipeline;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** For tests of other rooms: a backlog that takes nothing more. */
@Component
public class FullBacklog {
    private final PendingActivities pending;

    FullBacklog(PendingActivities pending) {
        this.pending = pending;
    }

    public Backlog get() {
        return atMost(0);
    }

    Backlog atMost(int activities) {
        return new Backlog(pending, new PipelineSettings(0, Duration.ofSeconds(1), activities));
    }
}
