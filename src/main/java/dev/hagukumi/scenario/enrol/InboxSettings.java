package dev.hagukumi.scenario.enrol;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Messages that come before the token waits for them, and those that a scenario could not take.
 *
 * @param keep how long an early one is kept
 * @param look how often they are looked at
 * @param again when what failed is tried again
 * @param attempts how often it is tried before it is left to a person
 */
@ConfigurationProperties("hagukumi.scenario.inbox")
record InboxSettings(
        @DefaultValue("PT10M") Duration keep,
        @DefaultValue("PT1S") Duration look,
        @DefaultValue("PT10S") Duration again,
        @DefaultValue("3") int attempts) {}
