package dev.hagukumi.mail.template;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Lets the check of a mail take its time, but not for ever, in few threads of its own. What is checked is short enough for each
 * step to end by itself; this is for what nobody thought of.
 */
final class TimeLimit {
    private static final int SECONDS = 10;
    private static final int THREADS = 2;
    private static final ExecutorService HANDS = threads();

    private TimeLimit() {}

    /** @param check gets findings of its own, for it may go on when nobody waits any more */
    static Findings within(String file, Consumer<Findings> check) {
        var checked = CompletableFuture.supplyAsync(
                () -> {
                    var findings = new Findings(file);
                    check.accept(findings);
                    return findings;
                },
                HANDS);
        try {
            return checked.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return failed(file, "takes longer than " + SECONDS + " seconds to check and to write for one reader");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) throw fault;
            throw new IllegalStateException("The mail " + file + " cannot be checked", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(file, "could not be checked, for the process is ending");
        }
    }

    private static Findings failed(String file, String message) {
        var findings = new Findings(file);
        findings.add(0, "body", message);
        return findings;
    }

    private static ExecutorService threads() {
        var threads =
                new ThreadPoolExecutor(THREADS, THREADS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    var thread = new Thread(work, "check-mails");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
