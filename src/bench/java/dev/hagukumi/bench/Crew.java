package dev.hagukumi.bench;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Four threads that share a work. */
public final class Crew {
    private static final int THREADS = 4;

    private Crew() {}

    /** A part of the work: {@code count} pieces beginning with {@code first}. */
    public interface Part {
        void of(long first, int count) throws Exception;
    }

    /** Does pieces first … first + count - 1 in parts of a size; begins none after the limit. Answers how many in how long. */
    public static Map<String, ?> share(long first, long count, int size, long limitSeconds, Part part)
            throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        var next = new AtomicLong();
        var done = new AtomicLong();
        var begin = System.nanoTime();
        var end = begin + limitSeconds * 1_000_000_000L;
        Callable<Void> worker = () -> {
            while (System.nanoTime() < end) {
                var at = next.getAndAdd(size);
                if (at >= count) break;
                var pieces = (int) Math.min(size, count - at);
                part.of(first + at, pieces);
                done.addAndGet(pieces);
            }
            return null;
        };
        try {
            var workers = new ArrayList<Callable<Void>>();
            for (int i = 0; i < THREADS; i++) workers.add(worker);
            for (var result : threads.invokeAll(workers)) result.get();
        } finally {
            threads.shutdown();
        }
        return Map.of("done", done.get(), "seconds", (System.nanoTime() - begin) / 1e9);
    }
}
