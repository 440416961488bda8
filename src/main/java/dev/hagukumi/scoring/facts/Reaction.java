package dev.hagukumi.scoring.facts;

/**
 * A lead's answer to something of ours, by a person, of a kind that {@code points.yaml} gives points to.
 *
 * @param type the activity type, e.g. {@code MailOpened}
 * @param object what it is about, e.g. the name of the mail, or the lead's calendar day; empty where the activity does not say
 * @param points what {@code points.yaml} says it earns
 * @param further whether the type is one of {@code further-activities}, so that no rule of its own knows it
 */
public record Reaction(String type, String object, int points, boolean further) {}
