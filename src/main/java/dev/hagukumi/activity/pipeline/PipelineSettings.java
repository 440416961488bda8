package dev.hagukumi.activity.pipeline;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How recorded activities are worked off.
 *
 * @param workers threads of this node; 0 works nothing off in the background
 * @param poll how often an idle worker looks for what other nodes recorded; its own node's intake wakes it at once
 * @param backlog how many activities may wait; the intake sends away who comes with more until there are fewer
 */
@ConfigurationProperties("hagukumi.activity.pipeline")
record PipelineSettings(
        @DefaultValue("2") int workers,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("100000") int backlog) {}
