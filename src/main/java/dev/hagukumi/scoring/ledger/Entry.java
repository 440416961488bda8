package dev.hagukumi.scoring.ledger;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.scoring.rulebook.Grant;

/** A line that is about to be written into the ledger. */
record Entry(LeadId lead, long activity, Grant grant, int taken, int balanceAfter) {}
