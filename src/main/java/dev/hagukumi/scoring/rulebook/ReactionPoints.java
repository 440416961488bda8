package dev.hagukumi.scoring.rulebook;

import java.util.List;

/**
 * What {@code points.yaml} says of one activity type.
 *
 * @param oncePer properties that may name the object, the first present holds; {@code day} is the lead's calendar day
 * @param further declared under {@code further-activities}
 */
record ReactionPoints(int points, List<String> oncePer, boolean further) {
    static final String DAY = "day";
}
