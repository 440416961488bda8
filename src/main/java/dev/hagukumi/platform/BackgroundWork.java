package dev.hagukumi.platform;

/**
 * A room that works by itself in the background and can be asked to catch up now; whoever moves the clock waits for all of
 * them. Beans are ordered by {@code @Order}: the pipeline 10, scenarios 20, the outbox 30, the sweep
 * for silence 40, a rebuild of the scores 50.
 */
public interface BackgroundWork {

    /**
     * Works off everything that is due at the present instant and returns when nothing of it is left, not even in the hands of
     * a background thread. Answers how much this call did.
     */
    int workOff();
}
