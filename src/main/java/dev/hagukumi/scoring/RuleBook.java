package dev.hagukumi.scoring;

import java.util.Locale;
import java.util.Set;

/** The rules in force. */
public interface RuleBook {

    /** The version of the rule set: SHA-256 over its paths and bytes, hexadecimal. */
    String version();

    /** The names of all scores the rules award points in. */
    Set<String> scores();

    /** Every signal a rule may raise. */
    Set<String> signals();

    /** Every activity type that {@code points.yaml} names: the reactions and the further activities. */
    Set<String> activities();

    /** A rule's sentence, as the ledger keeps it, in the reader's language where its author wrote that too. */
    String inWords(String sentence, Locale language);
}
