package dev.hagukumi.platform.loop;

import dev.hagukumi.platform.Loops;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** All loops of this process, and the one that looks after the others. */
@Component
class RunningLoops implements Loops, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(RunningLoops.class);
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final List<RunningLoop> loops = new CopyOnWriteArrayList<>();
    private final ThreadFactory threads;
    private final RunningLoop watch;

    RunningLoops() {
        this(Thread::new);
    }

    RunningLoops(ThreadFactory threads) {
        this.threads = threads;
        this.watch = new RunningLoop("watch-over-loops", LOOK, self -> reviveTheDead(), Thread::new);
    }

    @Override
    public Loop start(String name, Duration rest, Turn turn) {
        loops.removeIf(RunningLoop::hasEnded);
        var loop = new RunningLoop(name, rest, turn, threads);
        loops.add(loop);
        loop.begin();
        watch.begin();
        return loop;
    }

    void reviveTheDead() {
        for (var loop : loops)
            if (loop.begin()) LOG.error("The thread of {} had died; it goes on in another", loop.name());
        watch.begin();
    }

    List<RunningLoop> running() {
        return loops.stream().filter(loop -> !loop.hasEnded()).toList();
    }

    @Override
    public void destroy() {
        watch.end();
        loops.forEach(RunningLoop::end);
    }
}
