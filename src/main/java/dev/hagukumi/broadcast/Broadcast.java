package dev.hagukumi.broadcast;

import java.time.Instant;

/**
 * One mail to many leads.
 *
 * @param scenario under which its mails stand in the ledger
 * @param enqueued how many mails stand in the outbox so far
 */
public record Broadcast(
        long id,
        String name,
        String scenario,
        String mail,
        String filter,
        Instant at,
        State state,
        boolean paused,
        long enqueued,
        String by) {

    /** How far it has come. */
    public enum State {
        PLANNED,
        RUNNING,
        /** All its mails stand in the outbox. */
        ENQUEUED,
        CANCELLED
    }
}
