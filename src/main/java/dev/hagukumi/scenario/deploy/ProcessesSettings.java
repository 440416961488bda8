package dev.hagukumi.scenario.deploy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where scenarios come from at the start.
 *
 * @param processes a folder with one folder per scenario: a path, or {@code classpath:processes} for those built in
 */
@ConfigurationProperties("hagukumi")
record ProcessesSettings(
        @DefaultValue("classpath:processes") String processes) {}
