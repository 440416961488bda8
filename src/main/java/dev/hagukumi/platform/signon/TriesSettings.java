package dev.hagukumi.platform.signon;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast one may guess.
 *
 * @param free wrong passwords in a row for one user from one address that cost no waiting
 * @param every how soon another one is judged after those
 * @param strangersFree the same, for all together who did not come in from their address within 30 days
 * @param strangersEvery the same, for all of them together
 * @param patience how long a try waits for its turn at most
 * @param waiting how many tries of a kind may wait at once, each of which holds a thread of the server
 */
@ConfigurationProperties("hagukumi.sign-on.tries")
record TriesSettings(
        @DefaultValue("10") int free,
        @DefaultValue("1s") Duration every,
        @DefaultValue("100") int strangersFree,
        @DefaultValue("100ms") Duration strangersEvery,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("20") int waiting) {}
