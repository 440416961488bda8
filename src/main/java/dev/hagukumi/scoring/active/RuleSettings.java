package dev.hagukumi.scoring.active;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the rules are.
 *
 * @param rules a folder with {@code points.yaml} and the rules, instead of those in the jar; it is watched
 * @param rulesTimeLimit how long compiling the rules may take
 * @param rulesPoll how often a node looks whether its folder changed, or whether another node put other rules in force
 */
@ConfigurationProperties("hagukumi")
record RuleSettings(
        @Nullable Path rules,
        @DefaultValue("2m") Duration rulesTimeLimit,
        @DefaultValue("1s") Duration rulesPoll) {}
