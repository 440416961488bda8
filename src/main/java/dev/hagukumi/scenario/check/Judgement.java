package dev.hagukumi.scenario.check;

import dev.hagukumi.platform.Finding;
import java.util.List;

/**
 * What does not fit in a scenario.
 *
 * @param stops whether no lead may enter it as it is
 */
public record Judgement(List<Finding> findings, boolean stops) {}
