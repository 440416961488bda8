package dev.hagukumi.scoring;

import dev.hagukumi.activity.Activity;
import java.util.List;

/** A batch of activities has been scored; published once, inside the batch's transaction, after the stages it led to. */
public record ActivitiesScored(List<Activity> activities, List<Award> awards, List<Signal> signals) {}
