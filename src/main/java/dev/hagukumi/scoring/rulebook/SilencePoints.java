package dev.hagukumi.scoring.rulebook;

/** What {@code points.yaml} says of silence: so many calendar months without an answer cost so much. */
record SilencePoints(int months, int points) {}
