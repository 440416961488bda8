package dev.hagukumi.activity;

import java.util.List;

/** A batch of activities is being worked off, in order per lead; published once, inside the batch's transaction. */
public record ActivitiesRecorded(List<Activity> activities) {}
