package dev.hagukumi.mail.gate;

import dev.hagukumi.mail.Verdict;
import dev.hagukumi.mail.Verdict.Because;
import dev.hagukumi.mail.Verdict.Code;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Nobody is shown the same twice: the same text, or the same mail in another language. */
@Component
@Order(50)
class NotSeenYet implements Policy {
    @Override
    public Optional<Verdict> objection(Candidate mail, Situation at) {
        if (mail.transactional()) return Optional.empty();
        return Optional.ofNullable(at.seen()).map(seen -> new Verdict.Withheld(Because.of(Code.SEEN, seen)));
    }
}
