package dev.hagukumi.mail.gate;

import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.mail.Verdict;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who is in talks with us, has bought, or is out of the question gets no marketing. */
@Component
@Order(40)
class StillToBeNurtured implements Policy {
    private static final Set<LifecycleStage> DONE_WITH =
            Set.of(LifecycleStage.NEGOTIATION, LifecycleStage.CUSTOMER, LifecycleStage.DISQUALIFIED);

    @Override
    public Optional<Verdict> objection(Candidate mail, Situation at) {
        var lead = at.lead();
        if (mail.transactional() || !DONE_WITH.contains(lead.stage())) return Optional.empty();
        return Optional.of(
                new Verdict.Withheld("the lead is at stage " + lead.stage() + " since " + lead.stageSince()));
    }
}
