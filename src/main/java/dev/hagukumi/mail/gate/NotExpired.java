package dev.hagukumi.mail.gate;

import dev.hagukumi.mail.Verdict;
import java.time.Instant;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A mail that came too late is not sent any more. */
@Component
@Order(30)
class NotExpired implements Policy {
    @Override
    public Optional<Verdict> objection(Candidate mail, Instant now) {
        return now.isBefore(mail.expiresAt())
                ? Optional.empty()
                : Optional.of(new Verdict.Withheld("it was worth sending until " + mail.expiresAt()));
    }
}
