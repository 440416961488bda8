package dev.hagukumi.sales;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fresh briefs are.
 *
 * @param rewrite how often at most the brief of a handoff is written anew
 */
@ConfigurationProperties("hagukumi.sales.brief")
record BriefSettings(@DefaultValue("10m") Duration rewrite) {}
