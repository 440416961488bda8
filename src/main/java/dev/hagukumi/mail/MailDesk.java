package dev.hagukumi.mail;

import dev.hagukumi.mail.Delivery.State;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** Where people see mails that do not go on by themselves, and decide on them; every decision is recorded. */
public interface MailDesk {
    /** What a person can decide. */
    enum Action {
        /** Let an overdue mail go after all. */
        RELEASE,
        /** Send a mail once more that is in doubt, came back or was withheld; in doubt, it may then arrive twice. */
        RESEND,
        /** Never send it. */
        DROP
    }

    /** A decision of a person on one mail. */
    record Decision(long delivery, Action action, String by, String because, Instant at) {}

    /** What became of an order to decide. */
    sealed interface Answer {
        record Done(Delivery delivery) implements Answer {}

        record Refused(String because) implements Answer {}
    }

    /** The mails in this state, the oldest first. */
    Page<Delivery> in(State state, Pageable page);

    /**
     * The gate still has its say when a mail goes back into the outbox.
     *
     * @throws UnknownDelivery where there is none
     */
    Answer decide(long delivery, Action action, String by, String because);

    /** What was decided on the mail, the earliest first. */
    List<Decision> decisions(long delivery);
}
