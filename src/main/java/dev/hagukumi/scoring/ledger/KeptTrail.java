package dev.hagukumi.scoring.ledger;

import dev.hagukumi.scoring.rulebook.Trail;

/**
 * A lead's trail as the database keeps it, and the page of the ledger that is open.
 *
 * @param kept as it was read; {@link Trail.State#NONE} where there is none yet
 */
record KeptTrail(int page, Trail.State kept, Trail trail) {
    boolean changed() {
        return !trail.state().equals(kept);
    }
}
