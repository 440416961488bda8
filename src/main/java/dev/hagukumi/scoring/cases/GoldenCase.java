package dev.hagukumi.scoring.cases;

import dev.hagukumi.scoring.ledger.Life;
import java.time.Instant;
import java.util.Map;

/**
 * Given what a lead did, what the rules must make of it.
 *
 * @param until silence is judged up to this instant
 * @param expected by name (a score, {@code rank}, {@code grade}, {@code stage}, {@code signals}, {@code awards}) the text of
 *     what must come out
 * @param example of the shipped numbers: where an installation has others it may come out otherwise
 */
record GoldenCase(
        String file, int line, String name, Life life, Instant until, Map<String, String> expected, boolean example) {}
