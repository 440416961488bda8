package dev.hagukumi.scoring.facts;

import dev.hagukumi.lead.LifecycleStage;

/**
 * Where the lead stands when an activity is judged.
 *
 * @param stage the lead's stage
 * @param returned whether it was recycled or lost, and is there still
 * @param earnedSinceReturn engagement points taken since the lead was recycled or lost; 0 in every other stage
 */
public record Standing(LifecycleStage stage, boolean returned, int earnedSinceReturn) {

    public static Standing at(LifecycleStage stage, int earnedSinceReturn) {
        return new Standing(stage, stage.hasReturned(), stage.hasReturned() ? earnedSinceReturn : 0);
    }
}
