package dev.hagukumi.mail.gate;

import dev.hagukumi.mail.Verdict;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A mail that came too late is not sent any more. */
@Component
@Order(30)
class NotExpired implements Policy {
    @Override
    public Optional<Verdict> objection(Candidate mail, Situation at) {
        if (at.now().isBefore(mail.expiresAt())) return Optional.empty();
        var put = mail.before() != null && mail.before().startsWith("deferred")
                ? "; before, it was " + mail.before()
                : "";
        return Optional.of(new Verdict.Withheld("it was worth sending until " + mail.expiresAt() + put));
    }
}
