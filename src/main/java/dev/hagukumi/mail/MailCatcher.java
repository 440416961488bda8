package dev.hagukumi.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The mailbox of the embedded default: catches every mail instead of delivering it. A bean only there. */
public interface MailCatcher {

    /** Caught mails, newest first. */
    List<CaughtMail> mails();

    record CaughtMail(
            String to,
            String from,
            String subject,
            String messageId,
            Map<String, List<String>> headers,
            String text,
            String html,
            Instant receivedAt) {}
}
