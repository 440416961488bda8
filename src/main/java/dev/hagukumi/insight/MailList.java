package dev.hagukumi.insight;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.mail.Delivery.State;
import dev.hagukumi.mail.Verdict;
import dev.hagukumi.mail.Verdict.Said;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Mails to all leads, by what became of them. */
public interface MailList {

    /** A mail, and to whom. */
    record Line(
            long id,
            LeadId lead,
            String name,
            String mail,
            String scenario,
            State state,
            Optional<Said> said,
            Optional<String> outcome,
            Instant at) {}

    /** The newest first. @param before id of the last that is known already */
    List<Line> find(State state, @Nullable Long before, int most);

    /** How many there are of each of these states. */
    Map<State, Long> count(List<State> states);

    /** Why mails were withheld that were queued since, the most frequent first; what was said without a code is left out. */
    Map<Verdict.Code, Long> withheld(Instant since);
}
