package dev.hagukumi.scoring.facts;

/**
 * Something an activity tells about who the lead is, of a kind that {@code points.yaml} lists under {@code fit}.
 *
 * @param name which, e.g. {@code industry}
 * @param value as it was told, e.g. {@code 製造業}
 * @param points what {@code points.yaml} says it is worth; 0 where no row matches
 */
public record Trait(String name, String value, int points) {}
