package dev.hagukumi.scoring.facts;

/** A number of {@code points.yaml} that a score is held against, e.g. {@code ready-for-sales}. */
public record Threshold(String name, int points) {}
