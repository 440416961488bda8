package dev.hagukumi.scoring.ledger;

import dev.hagukumi.scoring.rulebook.Trail;
import java.util.Optional;

/**
 * A lead's trail as the database keeps it, and the page of the ledger that is open.
 *
 * @param kept as it was read; {@link Trail.State#NONE} where there is none yet
 */
record KeptTrail(int page, Trail.State kept, Trail trail) {
    KeptTrail with(int otherPage, Trail.State other) {
        return new KeptTrail(otherPage, kept, new Trail(other, after -> Optional.empty()));
    }

    boolean changed() {
        return !trail.state().equals(kept);
    }
}
