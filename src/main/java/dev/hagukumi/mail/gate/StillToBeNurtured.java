package dev.hagukumi.mail.gate;

import dev.hagukumi.mail.Verdict;
import dev.hagukumi.mail.Verdict.Because;
import dev.hagukumi.mail.Verdict.Code;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who is in talks with us, has bought, or is out of the question gets no marketing. */
@Component
@Order(40)
class StillToBeNurtured implements Policy {
    @Override
    public Optional<Verdict> objection(Candidate mail, Situation at) {
        var lead = at.lead();
        if (mail.transactional() || !lead.stage().isOutOfNurturing()) return Optional.empty();
        return Optional.of(new Verdict.Withheld(Because.of(Code.STAGE, lead.stage(), lead.stageSince())));
    }
}
