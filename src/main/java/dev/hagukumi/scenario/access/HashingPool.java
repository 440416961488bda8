package dev.hagukumi.scenario.access;

import dev.hagukumi.platform.SignOn.Busy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Threads of their own for hashing passwords: guesses take these and no other, and those of strangers not those of the people who
 * work here.
 */
@Component
@EnableConfigurationProperties(HashingSettings.class)
class HashingPool implements DisposableBean {
    private final ThreadPoolExecutor strangers;
    private final ThreadPoolExecutor known;

    HashingPool(HashingSettings settings) {
        this.strangers = pool(settings, "hash-for-strangers-");
        this.known = pool(settings, "hash-");
    }

    /** @throws Busy where too many wait already */
    <T> T run(boolean isKnown, Callable<T> hashing) {
        try {
            return (isKnown ? known : strangers).submit(hashing).get();
        } catch (RejectedExecutionException | CancellationException e) {
            throw new Busy("Too many passwords wait to be hashed.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy("Interrupted while a password was hashed.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("A password cannot be hashed.", e.getCause());
        }
    }

    private static ThreadPoolExecutor pool(HashingSettings settings, String name) {
        var threads = new CustomizableThreadFactory(name);
        threads.setDaemon(true);
        return new ThreadPoolExecutor(
                settings.threadsHere(),
                settings.threadsHere(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(settings.waiting()),
                threads);
    }

    @Override
    public void destroy() {
        strangers.shutdownNow().forEach(waiting -> ((java.util.concurrent.Future<?>) waiting).cancel(false));
        known.shutdownNow().forEach(waiting -> ((java.util.concurrent.Future<?>) waiting).cancel(false));
    }
}
