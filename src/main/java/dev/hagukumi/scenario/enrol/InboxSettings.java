package dev.hagukumi.scenario.enrol;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Messages that come before the token waits for them.
 *
 * @param keep how long
 * @param look how often they are offered again
 */
@ConfigurationProperties("hagukumi.scenario.inbox")
record InboxSettings(
        @DefaultValue("PT10M") Duration keep,
        @DefaultValue("PT1S") Duration look) {}
