package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.scoring.RulesBusy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The thread that rules are compiled on: one in this JVM, because compiling is heavy and the compiler is not made for several.
 * Few wait before it; whoever comes then is told to come later.
 */
final class CompilerThread {
    static final CompilerThread ONLY = new CompilerThread();

    static final int WAITING = 4;

    /** Enough for what the checks let pass, on every platform. */
    private static final long STACK = 32L << 20;

    /** What was given up on cannot be stopped, only waited for; so many are borne beside those that go on. */
    private static final int BORNE = 2;

    private final Set<Object> givenUp = new HashSet<>();
    private ThreadPoolExecutor thread = start();

    private static ThreadPoolExecutor start() {
        var started = new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
            var compiler = new Thread(null, task, "rule-compiler", STACK);
            compiler.setDaemon(true);
            compiler.setContextClassLoader(CompilerThread.class.getClassLoader());
            return compiler;
        });
        started.allowCoreThreadTimeOut(true);
        return started;
    }

    /**
     * Waits for the work to be done.
     *
     * @param limit how long the work itself may take
     * @throws TimeoutException where it takes longer
     * @throws RulesBusy where too many wait, or what is before it does not end
     */
    <T> T run(Callable<T> work, Duration limit) throws ExecutionException, InterruptedException, TimeoutException {
        var begun = new CountDownLatch(1);
        var task = new FutureTask<>(work);
        Runnable whole = () -> {
            begun.countDown();
            task.run();
            ended(task);
        };
        enqueue(whole);
        try {
            if (!begun.await(limit.toMillis() * (WAITING + 1), TimeUnit.MILLISECONDS)) throw new RulesBusy();
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            giveUpOn(task);
            throw e;
        } finally {
            task.cancel(true);
        }
    }

    private synchronized void enqueue(Runnable work) {
        if (givenUp.size() > BORNE) throw new RulesBusy();
        try {
            thread.execute(work);
        } catch (RejectedExecutionException full) {
            throw new RulesBusy();
        }
    }

    /** Those who wait behind it go on, on a new thread. */
    private synchronized void giveUpOn(FutureTask<?> work) {
        if (work.isDone()) return;
        givenUp.add(work);
        var behind = new ArrayList<Runnable>();
        thread.getQueue().drainTo(behind);
        thread.shutdown();
        thread = start();
        behind.forEach(thread::execute);
    }

    synchronized int waiting() {
        return thread.getQueue().size();
    }

    private synchronized void ended(Object work) {
        givenUp.remove(work);
    }
}
