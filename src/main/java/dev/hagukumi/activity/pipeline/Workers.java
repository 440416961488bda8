package dev.hagukumi.activity.pipeline;

import dev.hagukumi.activity.log.WorkBell;
import dev.hagukumi.platform.Loops;
import dev.hagukumi.platform.Loops.BackgroundWork;
import dev.hagukumi.platform.Loops.Loop;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The threads that work activities off: woken by the bell, looking by themselves now and then for what other nodes recorded. */
@Component
@Order(10)
@EnableConfigurationProperties(PipelineSettings.class)
class Workers implements SmartLifecycle, BackgroundWork {
    private static final Duration LAST_BATCH = Duration.ofSeconds(5);

    private final Pipeline pipeline;
    private final WorkBell bell;
    private final PipelineSettings settings;
    private final Loops loops;
    private volatile boolean running;
    private List<Loop> workers = List.of();

    Workers(Pipeline pipeline, WorkBell bell, PipelineSettings settings, Loops loops) {
        this.pipeline = pipeline;
        this.bell = bell;
        this.settings = settings;
        this.loops = loops;
    }

    @Override
    public int workOff() {
        return pipeline.workOffAll();
    }

    @Override
    public synchronized void start() {
        if (running) return;
        running = true;
        workers = IntStream.rangeClosed(1, settings.workers())
                .mapToObj(number -> loops.start("pipeline-" + number, Duration.ZERO, self -> work()))
                .toList();
    }

    @Override
    public synchronized void stop() {
        running = false;
        workers.forEach(Loop::end);
        bell.ring();
        for (var worker : workers) {
            // A batch that is cut off here rolls back and is worked off after the next start.
            if (!worker.join(LAST_BATCH)) worker.interrupt();
        }
        workers = List.of();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() throws InterruptedException {
        long heard = bell.rings();
        if (pipeline.workOffOne().isEmpty() && running) bell.awaitMoreThan(heard, settings.poll());
    }
}
