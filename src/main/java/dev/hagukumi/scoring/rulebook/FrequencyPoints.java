package dev.hagukumi.scoring.rulebook;

/** What {@code points.yaml} says of visit frequency: so many days with a visit within so many days earn so much. */
record FrequencyPoints(int visits, int days, int points) {}
