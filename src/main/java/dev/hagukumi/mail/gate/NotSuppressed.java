package dev.hagukumi.mail.gate;

import dev.hagukumi.mail.Suppressions;
import dev.hagukumi.mail.Verdict;
import java.time.Instant;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Nobody writes to an address on the stop-list, whatever the mail is for. */
@Component
@Order(10)
class NotSuppressed implements Policy {
    private final Suppressions suppressions;

    NotSuppressed(Suppressions suppressions) {
        this.suppressions = suppressions;
    }

    @Override
    public Optional<Verdict> objection(Candidate mail, Instant now) {
        return suppressions
                .causeFor(mail.recipient())
                .map(cause -> new Verdict.Withheld("the address is suppressed: " + cause));
    }
}
