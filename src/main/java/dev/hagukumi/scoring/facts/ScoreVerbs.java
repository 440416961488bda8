package dev.hagukumi.scoring.facts;

/** What an award rule may say, as {@code score}; the rule's folder names the score it speaks of. */
public interface ScoreVerbs {

    /** Awards points, every time. */
    void add(int points);

    /** Awards points, but only once per lead for the same object. */
    void addOncePer(String object, int points);

    /** Makes all that this rule ever gave the lead stand at these points: only the difference is given or taken. */
    void keepAt(int points);
}
