package dev.hagukumi.scoring;

import java.util.Map;

/**
 * How warm a lead is at present.
 *
 * @param scores every score by name; a score nothing was awarded in is 0
 * @param silent it answered nothing for so long that it ranks one lower
 */
public record Warmth(Map<String, Integer> scores, Rank rank, Grade grade, boolean silent) {}
