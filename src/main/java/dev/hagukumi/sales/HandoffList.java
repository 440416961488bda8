package dev.hagukumi.sales;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All handoffs, by what became of them. */
public interface HandoffList {

    /** The newest first. @param before id of the last that is known already */
    List<Handoff> find(Handoff.State state, @Nullable Long before, int most);

    /** Those that wait for an answer, the longest first; as many as one screen likes. */
    List<Handoff> open(int most);

    long count(Handoff.State state);

    /** Why leads were given back since then, the most frequent first. */
    Map<RejectReason, Long> rejected(Instant since);
}
