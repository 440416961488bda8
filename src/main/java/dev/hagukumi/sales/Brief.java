package dev.hagukumi.sales;

/**
 * A lead in plain text, as a rep reads it: each part at most 10 lines and 4,000 characters, so that it fits a variable of the
 * engine.
 *
 * @param who name and mail address
 * @param company its name; empty where it is unknown
 * @param zone the lead's, in which all times stand
 * @param warmth stage, rank and grade
 * @param scores one line each, the highest first
 * @param awards the latest, newest first: when, points, balance, score, reason and what it was about
 * @param activities the latest that a person did or received, newest first: when, what, and what it was about
 * @param subject person and company in one short line
 * @param urgency the engagement score: who has the most is called first
 */
public record Brief(
        String who,
        String company,
        String zone,
        String warmth,
        String scores,
        String awards,
        String activities,
        String subject,
        int urgency) {}
