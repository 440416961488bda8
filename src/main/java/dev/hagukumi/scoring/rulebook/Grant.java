package dev.hagukumi.scoring.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * Points a rule gives for one activity, before the ledger has its say.
 *
 * @param object earns once per lead and code; {@code null} earns every time
 * @param whole the points are all the rule ever gives this lead, so that only the difference to what it gave before is taken
 */
public record Grant(
        String score, String code, String reason, @Nullable String object, int points, boolean whole) {}
