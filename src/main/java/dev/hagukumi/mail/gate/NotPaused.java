package dev.hagukumi.mail.gate;

import dev.hagukumi.mail.Verdict;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What an operator, or a mail server that refuses us, has brought to a stand waits for a person; what is cancelled never goes. */
@Component
@Order(60)
class NotPaused implements Policy {
    @Override
    public Optional<Verdict> objection(Candidate mail, Situation at) {
        return Optional.ofNullable(at.stand())
                .map(stand ->
                        stand.forGood() ? new Verdict.Withheld(stand.because()) : new Verdict.Held(stand.because()));
    }
}
