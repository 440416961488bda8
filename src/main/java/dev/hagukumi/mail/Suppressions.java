package dev.hagukumi.mail;

import dev.hagukumi.lead.EmailAddress;
import java.util.Optional;

/** Addresses we must not write to, with the cause. */
public interface Suppressions {

    /** At once and for good; a second cause changes nothing. */
    void add(EmailAddress address, String cause);

    /** Why we must not write to it; empty where we may. */
    Optional<String> causeFor(EmailAddress address);
}
