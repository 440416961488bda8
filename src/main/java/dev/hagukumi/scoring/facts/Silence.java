package dev.hagukumi.scoring.facts;

/**
 * A lead has answered nothing for as long as {@code points.yaml} says.
 *
 * @param since when the first mail was sent that it did not answer; names the silent period
 * @param months how long that is
 * @param points what {@code points.yaml} says it costs, a negative number
 */
public record Silence(String since, int months, int points) {}
