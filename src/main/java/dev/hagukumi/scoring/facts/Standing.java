package dev.hagukumi.scoring.facts;

import dev.hagukumi.lead.LifecycleStage;

/**
 * Where the lead stands when an activity is judged.
 *
 * @param stage the lead's stage
 * @param earnedSinceReturn engagement points taken since the lead was recycled or lost; 0 in every other stage
 */
public record Standing(LifecycleStage stage, int earnedSinceReturn) {}
