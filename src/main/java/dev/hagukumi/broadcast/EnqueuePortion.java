package dev.hagukumi.broadcast;

import dev.hagukumi.broadcast.Broadcast.State;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.mail.MailOrder;
import dev.hagukumi.mail.Mailer;
import dev.hagukumi.mail.Streams;
import dev.hagukumi.segment.Filters;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the mails of the next thousand leads of a broadcast into the outbox, and how far it has come, in one transaction: a
 * process that dies leaves all of a portion or nothing of it.
 */
@Component
class EnqueuePortion {
    private static final int PORTION = 1000;
    private static final String STEP = "Broadcast";

    private final BroadcastRows rows;
    private final Filters filters;
    private final Mailer mailer;
    private final Streams streams;

    EnqueuePortion(BroadcastRows rows, Filters filters, Mailer mailer, Streams streams) {
        this.rows = rows;
        this.filters = filters;
        this.mailer = mailer;
        this.streams = streams;
    }

    /** What was planned once does not fit any more, such as a filter by a score that is gone, or a mail. */
    static final class DoesNotFit extends RuntimeException {
        private final transient Broadcast broadcast;

        private DoesNotFit(Broadcast broadcast, RuntimeException cause) {
            super("Broadcast " + broadcast.id() + " does not fit any more: " + cause.getMessage(), cause);
            this.broadcast = broadcast;
        }
    }

    /** When the next planned one begins. */
    Optional<Instant> nextDue() {
        return rows.nextStart();
    }

    /** Answers whether there was one to work on. */
    @Transactional
    public boolean next() {
        var due = rows.lockDue();
        due.ifPresent(broadcast -> {
            try {
                enqueue(broadcast);
            } catch (IllegalArgumentException | IllegalStateException e) {
                throw new DoesNotFit(broadcast, e);
            }
        });
        return due.isPresent();
    }

    /** Pauses it until a person has mended what it needs and resumes it; the others go on. */
    @Transactional
    public void pause(DoesNotFit failure) {
        var broadcast = failure.broadcast;
        rows.halt(broadcast.id());
        streams.pause(Streams.Kind.SCENARIO, broadcast.scenario(), "hagukumi", String.valueOf(failure.getMessage()));
    }

    private void enqueue(Broadcast broadcast) {
        if (broadcast.state() == State.PLANNED) rows.begin(broadcast);
        var leads = rows.nextLeads(broadcast, filters.read(broadcast.filter()), PORTION);
        mailer.enqueue(leads.stream()
                .map(lead -> new MailOrder(
                        new LeadId(lead), broadcast.scenario(), STEP, 1, broadcast.scenario(), broadcast.mail()))
                .toList());
        rows.advance(broadcast, leads, leads.size() < PORTION);
    }
}
