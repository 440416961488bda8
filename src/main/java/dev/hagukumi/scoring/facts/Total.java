package dev.hagukumi.scoring.facts;

/**
 * One score of the lead around one activity.
 *
 * @param score e.g. {@code engagement}
 * @param was before the activity
 * @param now with what the activity earned
 */
public record Total(String score, int was, int now) {}
