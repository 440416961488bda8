package dev.hagukumi.mail.dispatch;

import dev.hagukumi.mail.smtp.Reply;
import dev.hagukumi.mail.smtp.Stage;
import java.util.Set;

/** Decides on stage, reply code and enhanced status what became of a mail; never on the kind of an exception. */
final class ReadReply {
    /** Bad mailbox, mailbox that became bad, mailbox disabled (RFC 3463). */
    private static final Set<String> NOBODY_THERE = Set.of("5.1.1", "5.1.10", "5.2.1");

    private ReadReply() {}

    static Outcome outcome(Reply reply) {
        if (reply.stage() == Stage.DOT && reply.positive()) return new Outcome.Accepted();
        if (reply.permanentFailure()) return refused(reply);
        if (reply.stage() == Stage.DOT && !reply.transientFailure()) return new Outcome.InDoubt();
        return new Outcome.TryLater();
    }

    private static Outcome refused(Reply reply) {
        // Security or policy: authentication, reputation, content. A log-in that fails stops all mails as it is.
        if (reply.enhanced().startsWith("5.7.") && reply.stage() != Stage.CONNECT)
            return new Outcome.OurFault(reply.stage() == Stage.MAIL);
        // Before the recipient was named nothing can be the recipient's fault: log-in, greeting and sender are ours to
        // mend.
        if (reply.stage() == Stage.CONNECT || reply.stage() == Stage.MAIL) return new Outcome.TryLater();
        var aboutRecipient = reply.stage() == Stage.RCPT || reply.stage() == Stage.DOT;
        return new Outcome.Refused(aboutRecipient && NOBODY_THERE.contains(reply.enhanced()));
    }
}
