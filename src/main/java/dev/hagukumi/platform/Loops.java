package dev.hagukumi.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Runs what the house does again and again in the background. Whatever one turn throws, an {@code OutOfMemoryError} included, the
 * next one follows; health names the loop that stands still.
 */
public interface Loops {

    /**
     * Begins a loop in a thread of its own.
     *
     * @param name of the loop and its thread, e.g. {@code pipeline-1}
     * @param rest between two turns; a turn that waits by itself needs none
     */
    Loop start(String name, Duration rest, Turn turn);

    /** One turn: what is due, and perhaps a wait of a few seconds for more. It returns, so that others see that it lives. */
    @FunctionalInterface
    interface Turn {
        void take(Loop self) throws InterruptedException;
    }

    /** A loop in the hands of whoever began it. */
    interface Loop {

        /** Says in the middle of a long turn that it is still at work. */
        void beat();

        /** There is no further turn; the one at hand is finished. */
        void end();

        /** Waits until the last turn is over. Answers whether it is. */
        boolean join(Duration patience);

        /** Interrupts the turn at hand. */
        void interrupt();
    }

    /**
     * A room that works by itself in the background and can be asked to catch up now; whoever moves the clock waits for all of
     * them. Beans are ordered by {@code @Order}: the pipeline 10, scenarios 20, the outbox 30, the sweep
     * for silence 40, a rebuild of the scores 50, briefs for sales 60.
     */
    interface BackgroundWork {

        /**
         * Works off everything that is due at the present instant and returns when nothing of it is left, not even in the hands of
         * a background thread. Answers how much this call did.
         */
        int workOff();

        /** When it has something to do next by itself; empty where nothing waits for a time. */
        default Optional<Instant> nextDue() {
            return Optional.empty();
        }
    }
}
