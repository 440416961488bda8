package dev.hagukumi.scoring.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * A rule as its author wrote it.
 *
 * @param code names it for good; the ledger keys on it
 * @param sentence its name, as sales reads it
 * @param japanese the same in Japanese, where its author wrote it
 * @param score the score it speaks of, which is its folder
 */
record WrittenRule(String code, String sentence, @Nullable String japanese, String score, String file, int line) {}
