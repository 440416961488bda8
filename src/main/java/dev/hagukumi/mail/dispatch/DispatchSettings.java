package dev.hagukumi.mail.dispatch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails are handed to the mail server.
 *
 * @param connections open at a time, each with its own thread; 0 on a node that sends none
 * @param batch mails one thread takes at a time
 * @param poll longest wait before the outbox is looked at again
 * @param lease how long a taken mail stays with its thread before another may take it; no byte of it was sent yet
 * @param inDoubtAfter how long after its dispatch began a mail without an answer is in doubt; must outlive the time-outs of the connection
 * @param overdueAfter after so long a stand-still of all nodes, mails that should have left as long ago wait for a person
 */
@ConfigurationProperties("hagukumi.mail.dispatch")
record DispatchSettings(
        @DefaultValue("1") int connections,
        @DefaultValue("25") int batch,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("5m") Duration inDoubtAfter,
        @DefaultValue("6h") Duration overdueAfter) {}
