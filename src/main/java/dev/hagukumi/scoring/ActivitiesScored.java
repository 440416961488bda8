package dev.hagukumi.scoring;

import dev.hagukumi.activity.Activity;
import dev.hagukumi.lead.StageMove;
import java.util.List;

/** A batch of activities has been scored; published once, inside the batch's transaction. */
public record ActivitiesScored(
        List<Activity> activities, List<Award> awards, List<Signal> signals, List<StageMove> moves) {}
