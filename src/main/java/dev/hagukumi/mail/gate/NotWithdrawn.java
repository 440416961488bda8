package dev.hagukumi.mail.gate;

import dev.hagukumi.mail.Verdict;
import dev.hagukumi.mail.Verdict.Because;
import dev.hagukumi.mail.Verdict.Code;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A lead who withdrew the consent to our mails gets no marketing. One who was never asked may be written to: the step that
 * brought the lead here (a request, a business card) is what the law lets us answer.
 */
@Component
@Order(20)
class NotWithdrawn implements Policy {
    @Override
    public Optional<Verdict> objection(Candidate mail, Situation at) {
        if (mail.transactional()) return Optional.empty();
        return at.withdrawn("mail")
                .map(withdrawal -> new Verdict.Withheld(Because.of(Code.WITHDRAWN, withdrawal.at())));
    }
}
