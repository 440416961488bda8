package dev.hagukumi.platform.loop;

import dev.hagukumi.platform.Loops;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One loop and its thread, which is replaced should it die all the same. */
final class RunningLoop implements Loops.Loop {
    private static final Logger LOG = LoggerFactory.getLogger(RunningLoop.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

    private final String name;
    private final Duration rest;
    private final Loops.Turn turn;
    private final ThreadFactory threads;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile long lastSign = System.nanoTime();
    private volatile @Nullable String failure;
    private volatile @Nullable Thread thread;
    private volatile int begun;

    RunningLoop(String name, Duration rest, Loops.Turn turn, ThreadFactory threads) {
        this.name = name;
        this.rest = rest;
        this.turn = turn;
        this.threads = threads;
    }

    /** Gives it a thread where it has none that lives. Answers whether it needed one. */
    synchronized boolean begin() {
        var current = thread;
        if (hasEnded() || current != null && current.isAlive()) return false;
        var fresh = threads.newThread(this::run);
        fresh.setName(name);
        fresh.setDaemon(true);
        fresh.start();
        thread = fresh;
        begun++;
        return true;
    }

    private void run() {
        while (!hasEnded()) {
            try {
                turn.take(this);
                failure = null;
                beat();
                pause(rest);
            } catch (InterruptedException e) {
                // Only an end ends a loop.
            } catch (Throwable e) {
                survive(e);
            }
        }
    }

    private void survive(Throwable thrown) {
        try {
            failure = thrown.toString();
            var pause = rest.compareTo(AFTER_A_FAILURE) > 0 ? rest : AFTER_A_FAILURE;
            if (!hasEnded()) LOG.error("{} failed; its next turn follows in {}", name, pause, thrown);
            pause(pause);
        } catch (Throwable again) {
            // Not even the memory to tell it: the next turn is worth more than the line in the log.
        }
    }

    private void pause(Duration pause) throws InterruptedException {
        if (!pause.isZero()) end.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    boolean hasEnded() {
        return end.getCount() == 0;
    }

    String name() {
        return name;
    }

    /** How often it needed another thread. */
    int revivals() {
        return Math.max(0, begun - 1);
    }

    @Nullable
    String failure() {
        return failure;
    }

    /** Why it is not well; empty where it is. */
    Optional<String> complaint(Duration stuckAfter) {
        var current = thread;
        if (current == null || !current.isAlive()) return Optional.of("dead");
        var silent = Duration.ofNanos(System.nanoTime() - lastSign);
        if (silent.compareTo(stuckAfter) <= 0) return Optional.empty();
        var failed = failure;
        return Optional.of(
                failed == null
                        ? "stuck in one turn for " + silent.toSeconds() + " s"
                        : "failing for " + silent.toSeconds() + " s: " + failed);
    }

    @Override
    public void beat() {
        lastSign = System.nanoTime();
    }

    @Override
    public void end() {
        end.countDown();
    }

    @Override
    public boolean join(Duration patience) {
        var current = thread;
        if (current == null) return true;
        try {
            current.join(Math.max(1, patience.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !current.isAlive();
    }

    @Override
    public void interrupt() {
        var current = thread;
        if (current != null) current.interrupt();
    }
}
