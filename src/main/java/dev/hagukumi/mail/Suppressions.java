package dev.hagukumi.mail;

import dev.hagukumi.lead.EmailAddress;
import java.util.Optional;

/** Addresses we must not write to, with the cause. */
public interface Suppressions {

    /** At once and for good; a second cause changes nothing. */
    void add(EmailAddress address, String cause);

    /**
     * Somebody who works here puts the address on the list.
     *
     * @return whether it was not on it
     */
    boolean suppress(EmailAddress address, String by, String because);

    /**
     * Somebody who works here takes the address off the list; what the person said of mails holds as before.
     *
     * @return whether it was on it
     */
    boolean lift(EmailAddress address, String by, String because);

    /** Why we must not write to it; empty where we may. */
    Optional<String> causeFor(EmailAddress address);
}
