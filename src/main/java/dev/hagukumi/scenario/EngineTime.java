package dev.hagukumi.scenario;

import java.time.Instant;
import java.util.Optional;

/** Moves the engine's clock along with the business's; only used where the clock may be moved. */
public interface EngineTime {

    /** Stops taking jobs and waits until none is held; the clock may be moved until {@link #resume()}. */
    void pause();

    void resume();

    /** Takes over the business clock's present offset. */
    void follow();

    /** Runs every job that is due now, in order of its due date, in the calling thread. Answers how many. */
    int runDue();

    /** When the next timer is due; empty where none is set. */
    Optional<Instant> nextDue();
}
