package dev.hagukumi.activity.pipeline;

import dev.hagukumi.activity.log.WorkBell;
import dev.hagukumi.platform.BackgroundWork;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The threads that work activities off: woken by the bell, looking by themselves now and then for what other nodes recorded. */
@Component
@Order(10)
@EnableConfigurationProperties(PipelineSettings.class)
class Workers implements SmartLifecycle, BackgroundWork {
    private static final Logger log = LoggerFactory.getLogger(Workers.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

    private final Pipeline pipeline;
    private final WorkBell bell;
    private final PipelineSettings settings;
    private volatile boolean running;
    private List<Thread> threads = List.of();

    Workers(Pipeline pipeline, WorkBell bell, PipelineSettings settings) {
        this.pipeline = pipeline;
        this.bell = bell;
        this.settings = settings;
    }

    @Override
    public int workOff() {
        return pipeline.workOffAll();
    }

    @Override
    public synchronized void start() {
        if (running) return;
        running = true;
        threads = IntStream.rangeClosed(1, settings.workers())
                .mapToObj(number -> new Thread(this::work, "pipeline-" + number))
                .toList();
        threads.forEach(Thread::start);
    }

    @Override
    public synchronized void stop() {
        running = false;
        bell.ring();
        for (var thread : threads) {
            try {
                thread.join(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            // A batch that is cut off here rolls back and is worked off after the next start.
            thread.interrupt();
        }
        threads = List.of();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        try {
            while (running) {
                long heard = bell.rings();
                if (!workOffOne()) bell.awaitMoreThan(heard, settings.poll());
            }
        } catch (InterruptedException e) {
            log.debug("Stopped while idle");
        }
    }

    private boolean workOffOne() throws InterruptedException {
        try {
            return pipeline.workOffOne().isPresent();
        } catch (RuntimeException | Error failure) {
            if (running) {
                log.error("Could not work off activities; they stay and are tried again", failure);
                bell.awaitMoreThan(bell.rings(), AFTER_A_FAILURE);
            }
            return false;
        }
    }
}
