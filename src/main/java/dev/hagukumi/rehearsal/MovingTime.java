package dev.hagukumi.rehearsal;

import java.time.Instant;
import java.util.Optional;

/** Business time of an installation that is not in earnest: it may be moved forward, and what comes due on the way happens. */
public interface MovingTime {

    /** When something happens next by itself; empty where nothing waits. */
    Optional<Instant> nextDue();

    /**
     * Returns when everything due by the target has happened.
     *
     * @throws ClockIsMoving while another call is at it
     */
    MovedClock moveTo(Instant target);
}
