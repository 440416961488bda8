package dev.hagukumi.mail.gate;

import dev.hagukumi.mail.Verdict;
import dev.hagukumi.mail.Verdict.Because;
import dev.hagukumi.mail.Verdict.Code;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where the caps leave less room than mails wait, the more important ones take it. */
@Component
@Order(90)
class ImportantFirst implements Policy {
    private static final Duration LET_IT_PASS = Duration.ofMinutes(1);

    private final CapSettings caps;

    ImportantFirst(CapSettings caps) {
        this.caps = caps;
    }

    @Override
    public Optional<Verdict> objection(Candidate mail, Situation at) {
        if (mail.transactional()) return Optional.empty();
        var room =
                Math.min(caps.perDay() - at.contactsOn(at.today()), caps.perWeek() - at.contactsInWeekOf(at.today()));
        var ahead = at.waiting().stream()
                .filter(priority -> priority < mail.priority())
                .count();
        if (ahead < room) return Optional.empty();
        return Optional.of(new Verdict.Deferred(at.now().plus(LET_IT_PASS), Because.of(Code.IMPORTANT_FIRST)));
    }
}
