package dev.hagukumi.scoring.rulebook;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Keeps the compiler of this JVM busy, with as many waiting as it lets wait, until it is closed. */
public final class BusyCompiler implements AutoCloseable {
    private final CountDownLatch enough = new CountDownLatch(1);

    public BusyCompiler() {
        var begun = new CountDownLatch(1);
        ask(begun);
        await().until(() -> begun.getCount() == 0);
        for (var number = 0; number < CompilerThread.WAITING; number++) ask(new CountDownLatch(1));
        await().until(() -> CompilerThread.ONLY.waiting() == CompilerThread.WAITING);
    }

    private void ask(CountDownLatch begun) {
        new Thread(() -> compile(begun), "busy-compiler").start();
    }

    private void compile(CountDownLatch begun) {
        try {
            CompilerThread.ONLY.run(
                    () -> {
                        begun.countDown();
                        enough.await();
                        return "done";
                    },
                    Duration.ofMinutes(5));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        enough.countDown();
        await().until(() -> CompilerThread.ONLY.waiting() == 0);
    }
}
