package dev.hagukumi.scenario.engine.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the engine works off what is due.
 *
 * @param jobLock how long a node holds a job it took; after a crash others take it over when this has passed
 * @param longestWait between two looks for due jobs; the stock minute would make every timer late
 * @param jobsPerLook how many due jobs a node takes at once
 * @param batch how many jobs share a transaction at the most
 * @param workers threads that run jobs on this node; 0 runs none
 * @param retries of a step that failed, as an ISO 8601 repetition with pauses; then an incident stands in Cockpit
 */
@ConfigurationProperties("hagukumi.scenario.engine")
record JobSettings(
        @DefaultValue("PT5M") Duration jobLock,
        @DefaultValue("PT1S") Duration longestWait,
        @DefaultValue("200") int jobsPerLook,
        @DefaultValue("100") int batch,
        @DefaultValue("2") int workers,
        @DefaultValue("PT1M,PT5M,PT30M,PT2H") String retries) {}
