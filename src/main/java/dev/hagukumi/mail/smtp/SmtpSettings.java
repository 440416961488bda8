package dev.hagukumi.mail.smtp;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient we are with the mail server, and how long a connection serves.
 *
 * @param connectTimeout for the connection
 * @param readTimeout for each of its answers
 * @param writeTimeout for what is written to it
 * @param messagesPerConnection after which a connection is renewed
 * @param idleConnection how long a connection is kept without a mail
 */
@ConfigurationProperties("hagukumi.mail.smtp")
public record SmtpSettings(
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("60s") Duration readTimeout,
        @DefaultValue("60s") Duration writeTimeout,
        @DefaultValue("500") int messagesPerConnection,
        @DefaultValue("5s") Duration idleConnection) {

    /** The longest that a mail may lie between its first byte and the end of our patience. */
    public Duration longestSilence() {
        return readTimeout.multipliedBy(2).plus(writeTimeout);
    }
}
