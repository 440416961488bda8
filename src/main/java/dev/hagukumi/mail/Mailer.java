package dev.hagukumi.mail;

import dev.hagukumi.lead.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** Writes to leads. What it takes over is a row in the outbox; a dispatcher sends it, at most once. */
public interface Mailer {

    /**
     * Puts frozen mails into the outbox, in the caller's transaction. One that is already there is left as it is. All that is
     * ordered within one transaction is written together right before it commits, in a few statements.
     */
    void enqueue(List<MailOrder> orders);

    /**
     * Withholds what has not been begun of these mails, in the caller's transaction. One that is being sent right now may end
     * within its time-outs; one that answers a request of the lead stays.
     */
    void withhold(List<Unwanted> mails);

    /** The mails of one scenario to one lead. */
    record Unwanted(LeadId lead, String scenario, Verdict.Because because) {}

    /** What became of every mail to the lead, newest first. */
    Page<Delivery> of(LeadId lead, Pageable page);

    /** When the next mail that waits in the outbox wants to go; empty where none waits. */
    Optional<Instant> nextDue();

    /** Mails sent and mails put off, since the start of this process. */
    Tally tally();

    record Tally(long sent, long deferred) {}

    /** A mail as its reader sees it, but for links: they lead where they were meant to, and nowhere is it counted. */
    record Preview(String subject, String html, String text) {}

    /** Shows what was written, or is going to be. */
    interface Previews {

        /** Empty where the lead has no such mail, or what was published then does not fit any more. */
        Optional<Preview> of(LeadId lead, long delivery);
    }
}
