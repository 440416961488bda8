package dev.hagukumi.mail.dispatch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails are handed to the mail server.
 *
 * @param connections open at a time, each with its own thread
 * @param batch mails one thread takes at a time
 * @param poll longest wait before the outbox is looked at again
 * @param lease how long a taken mail stays with its thread before another may take it; no byte of it was sent yet
 * @param inDoubtAfter how long after its dispatch began a mail without an answer is in doubt; must outlive the time-outs
 * @param connectTimeout for the connection to the mail server
 * @param readTimeout for each of its answers
 * @param writeTimeout for what is written to it
 * @param messagesPerConnection after which a connection is renewed
 * @param idleConnection how long a connection is kept without a mail
 */
@ConfigurationProperties("hagukumi.mail.dispatch")
record DispatchSettings(
        @DefaultValue("1") int connections,
        @DefaultValue("20") int batch,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("5m") Duration inDoubtAfter,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("60s") Duration readTimeout,
        @DefaultValue("60s") Duration writeTimeout,
        @DefaultValue("500") int messagesPerConnection,
        @DefaultValue("5s") Duration idleConnection) {

    DispatchSettings {
        if (inDoubtAfter.compareTo(readTimeout.plus(writeTimeout)) <= 0)
            throw new IllegalArgumentException(
                    "hagukumi.mail.dispatch.in-doubt-after (" + inDoubtAfter
                            + ") must be longer than read-timeout and write-timeout together, or a slow answer is taken for none.");
    }
}
