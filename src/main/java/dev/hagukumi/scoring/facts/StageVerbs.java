package dev.hagukumi.scoring.facts;

import dev.hagukumi.lead.LifecycleStage;

/** What a qualification rule may say, as {@code stage}. */
public interface StageVerbs {

    /** Moves the lead; where two rules move it on the same activity, the later stage of the two holds. */
    void moveTo(LifecycleStage stage);
}
