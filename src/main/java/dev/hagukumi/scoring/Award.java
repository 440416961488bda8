package dev.hagukumi.scoring;

import dev.hagukumi.lead.LeadId;
import java.time.Instant;

/**
 * Points with a reason: one line of the ledger.
 *
 * @param score which score, e.g. {@code engagement}
 * @param code names the rule for good
 * @param reason the rule's sentence, as sales reads it
 * @param ruleSet version of the rule set (hash)
 * @param points really taken, after the floor at 0
 */
public record Award(
        long id,
        LeadId lead,
        String score,
        String code,
        String reason,
        String ruleSet,
        long activity,
        int points,
        int balanceAfter,
        Instant at) {}
