package dev.hagukumi.security.fuzz;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Gives inputs to the house on a thread of its own, and gives up waiting after a limit. */
final class TimedAttempts implements AutoCloseable {
    private final InputKind kind;
    private final Duration limit;
    private volatile @Nullable Thread worker;
    private ExecutorService thread = start();

    TimedAttempts(InputKind kind, Duration limit) {
        this.kind = kind;
        this.limit = limit;
    }

    private ExecutorService start() {
        return Executors.newSingleThreadExecutor(task -> {
            var started = new Thread(task, "fuzz");
            started.setDaemon(true);
            worker = started;
            return started;
        });
    }

    /** @throws TimeoutException with the stack where it hangs */
    String attempt(byte[] input) throws Throwable {
        var attempt = thread.submit(() -> kind.attempt().of(input));
        try {
            return attempt.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() == null ? e : e.getCause();
        } catch (TimeoutException e) {
            var hangs = new TimeoutException("takes longer than " + limit);
            var stuck = worker;
            if (stuck != null) hangs.setStackTrace(stuck.getStackTrace());
            thread.shutdownNow();
            thread = start();
            throw hangs;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
