package dev.hagukumi.activity.log;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Rings in this process when activities have been committed that wait to be worked off. */
@Component
public class WorkBell {
    private long rings;

    /** Rings as soon as the present transaction has been committed; at once where there is none. */
    public void ringAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            ring();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring();
            }
        });
    }

    public synchronized void ring() {
        rings++;
        notifyAll();
    }

    /** How often it has rung so far. */
    public synchronized long rings() {
        return rings;
    }

    /** Waits until it has rung more often than that, at most this long. */
    @SuppressWarnings("WaitNotInLoop") // waking up early only means looking once more
    public synchronized void awaitMoreThan(long heard, Duration longest) throws InterruptedException {
        if (rings == heard) wait(Math.max(1, longest.toMillis()));
    }
}
