package dev.hagukumi.mail;

import java.time.Instant;

/** What the gate said about one mail at the instant of sending. */
public sealed interface Verdict {
    record Allowed() implements Verdict {}

    record Deferred(Instant until, String because) implements Verdict {}

    record Withheld(String because) implements Verdict {}

    /** Until a person lets it go. */
    record Held(String because) implements Verdict {}
}
