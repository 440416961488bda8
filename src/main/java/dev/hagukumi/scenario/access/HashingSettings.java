package dev.hagukumi.scenario.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of the machine passwords may take.
 *
 * @param threads that hash at once, for strangers and as many for those who are known; 0 is half of the processors
 * @param waiting how many may wait for them, for strangers and as many for those who are known
 */
@ConfigurationProperties("hagukumi.sign-on.hashing")
record HashingSettings(
        @DefaultValue("0") int threads, @DefaultValue("40") int waiting) {

    int threadsHere() {
        return threads > 0 ? threads : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }
}
