package dev.hagukumi.mail.gate;

import dev.hagukumi.mail.Verdict;
import dev.hagukumi.mail.Verdict.Because;
import dev.hagukumi.mail.Verdict.Code;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * So many marketing mails reach a lead a day and a week over all scenarios, by the lead's calendar; weeks begin on Monday. What
 * is too many waits for the next day that has room.
 */
@Component
@Order(80)
class WithinCaps implements Policy {
    private final CapSettings caps;

    WithinCaps(CapSettings caps) {
        this.caps = caps;
    }

    @Override
    public Optional<Verdict> objection(Candidate mail, Situation at) {
        if (mail.transactional()) return Optional.empty();
        var today = at.today();
        if (at.contactsInWeekOf(today) >= caps.perWeek())
            return Optional.of(new Verdict.Deferred(
                    startOf(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), at),
                    Because.of(Code.CAP_WEEK, caps.perWeek())));
        if (at.contactsOn(today) >= caps.perDay())
            return Optional.of(
                    new Verdict.Deferred(startOf(today.plusDays(1), at), Because.of(Code.CAP_DAY, caps.perDay())));
        return Optional.empty();
    }

    private static Instant startOf(LocalDate day, Situation at) {
        return day.atStartOfDay(at.lead().zone()).toInstant();
    }
}
