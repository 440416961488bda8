package dev.hagukumi.mail.gate;

import dev.hagukumi.mail.Verdict;
import dev.hagukumi.mail.Verdict.Because;
import dev.hagukumi.mail.Verdict.Code;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Marketing waits until a person at the address has shown to be there; where nobody does, it expires. */
@Component
@Order(65)
class HasShownLife implements Policy {
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    @Override
    public Optional<Verdict> objection(Candidate mail, Situation at) {
        if (mail.transactional() || !at.unconfirmed()) return Optional.empty();
        return Optional.of(new Verdict.Deferred(at.now().plus(LOOK_AGAIN), Because.of(Code.UNCONFIRMED)));
    }
}
