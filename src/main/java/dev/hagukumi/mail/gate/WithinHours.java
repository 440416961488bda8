package dev.hagukumi.mail.gate;

import dev.hagukumi.mail.Verdict;
import dev.hagukumi.mail.Verdict.Because;
import dev.hagukumi.mail.Verdict.Code;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Marketing reaches people while offices work, by the clock and calendar of the lead. */
@Component
@Order(70)
class WithinHours implements Policy {
    private final OfficeHours hours;

    WithinHours(OfficeHours hours) {
        this.hours = hours;
    }

    @Override
    public Optional<Verdict> objection(Candidate mail, Situation at) {
        if (mail.transactional() || hours.isOpen(at.here())) return Optional.empty();
        return Optional.of(new Verdict.Deferred(hours.nextOpen(at.here()), Because.of(Code.CLOSED, at.now())));
    }
}
