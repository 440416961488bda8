package dev.hagukumi.mail.gate;

import dev.hagukumi.mail.Verdict;
import dev.hagukumi.mail.Verdict.Because;
import dev.hagukumi.mail.Verdict.Code;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Nobody writes to an address on the stop-list, whatever the mail is for. */
@Component
@Order(10)
class NotSuppressed implements Policy {
    @Override
    public Optional<Verdict> objection(Candidate mail, Situation at) {
        return Optional.ofNullable(at.suppressed())
                .map(cause -> new Verdict.Withheld(Because.of(Code.SUPPRESSED, cause)));
    }
}
