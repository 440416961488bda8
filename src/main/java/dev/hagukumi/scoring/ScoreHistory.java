package dev.hagukumi.scoring;

import dev.hagukumi.lead.LeadId;
import java.time.Instant;
import java.util.List;

/** How a lead's scores came to be what they are, by the lines of its ledger that hold. */
public interface ScoreHistory {

    /** A score after a line of the ledger. */
    record Balance(String score, int balance, Instant at) {}

    /**
     * All that one rule gave or took.
     *
     * @param reason the rule's sentence
     * @param times how many lines
     */
    record Sum(String score, String code, String reason, int points, int times, Instant last) {}

    /** The last few hundred, in the order of the ledger. */
    List<Balance> course(LeadId lead);

    /** The largest first, score by score; together they are the scores. */
    List<Sum> sums(LeadId lead);
}
