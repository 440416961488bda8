package dev.hagukumi.scoring.ledger;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.scoring.rulebook.Grant;

/**
 * A line that is about to be written into the ledger.
 *
 * @param page of the lead's ledger; a rebuild begins a new one
 */
record Entry(LeadId lead, int page, long activity, Grant grant, int taken, int balanceAfter) {}
