package dev.hagukumi.lead;

import java.time.Instant;
import java.util.List;

/** Leads have moved to other stages; published once per batch, inside the transaction. */
public record StageChanged(List<StageMove> moves, Instant at) {}
