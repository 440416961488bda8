package dev.hagukumi.scoring;

import dev.hagukumi.lead.LeadId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** How warm each lead is, by several scores side by side, and why. */
public interface Scores {

    /** Every score of the lead by name; a score nothing was awarded in is 0. */
    Map<String, Integer> of(LeadId lead);

    /** The same for many, in one query. */
    Map<LeadId, Map<String, Integer>> of(Collection<LeadId> leads);

    /** Scores, rank and grade of many, in two queries. */
    Map<LeadId, Warmth> warmth(Collection<LeadId> leads);

    /** The ledger of the lead, newest first. */
    Page<Award> awards(LeadId lead, Pageable page);

    /** Leads whose ledger does not sum up to a score; empty as long as the house is in order. */
    List<LeadId> unbalanced();

    /**
     * How warm a lead is at present.
     *
     * @param scores every score by name; a score nothing was awarded in is 0
     * @param silent it answered nothing for so long that it ranks one lower
     */
    record Warmth(Map<String, Integer> scores, Rank rank, Grade grade, boolean silent) {}

    /** How a lead's scores came to be what they are, by the lines of its ledger that hold. */
    interface History {

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
}
