package dev.hagukumi.platform.transport;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/**
 * How many bodies may be waited for at a time: half of the threads for all clients, half of that for one. The others stay free for
 * those whose request is here, health first of all.
 */
final class Arrivals {
    private final Duration deadline;
    private final int forOne;
    private final Semaphore forAll;
    private final ConcurrentMap<String, Integer> byClient = new ConcurrentHashMap<>();

    Arrivals(Duration deadline, int threads) {
        this.deadline = deadline;
        this.forOne = Math.max(1, threads / 4);
        this.forAll = new Semaphore(Math.max(1, threads / 2));
    }

    Place of(String client) {
        return new Place(client);
    }

    /** The place of one body; taken where it has to be waited for, given back once. */
    final class Place implements AutoCloseable {
        private final String client;
        private boolean taken;

        private Place(String client) {
            this.client = client;
        }

        boolean take() {
            if (taken) return true;
            if (!forAll.tryAcquire()) return false;
            taken = byClient.merge(client, 1, Integer::sum) <= forOne;
            if (!taken) giveBack();
            return taken;
        }

        boolean isOverdue(long begun) {
            return System.nanoTime() - begun > deadline.toNanos();
        }

        @Override
        public void close() {
            if (taken) giveBack();
            taken = false;
        }

        private void giveBack() {
            byClient.computeIfPresent(client, (key, places) -> places == 1 ? null : places - 1);
            forAll.release();
        }
    }
}
