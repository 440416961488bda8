package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.lead.LifecycleStage;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the qualification rules say after one activity.
 *
 * @param stage to move to; {@code null} to stay
 * @param because the sentence of the rule that moves
 * @param codes of the rules that spoke
 */
public record Qualification(@Nullable LifecycleStage stage, String because, Set<String> signals, Set<String> codes) {}
