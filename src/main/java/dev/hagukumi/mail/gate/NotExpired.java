package dev.hagukumi.mail.gate;

import dev.hagukumi.mail.Verdict;
import dev.hagukumi.mail.Verdict.Because;
import dev.hagukumi.mail.Verdict.Code;
import dev.hagukumi.mail.Verdict.Said.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A mail that came too late is not sent any more. */
@Component
@Order(30)
class NotExpired implements Policy {
    @Override
    public Optional<Verdict> objection(Candidate mail, Situation at) {
        if (at.now().isBefore(mail.expiresAt())) return Optional.empty();
        var values = new ArrayList<Object>(List.of(mail.expiresAt()));
        var before = mail.before();
        if (before != null && before.kind() == Kind.DEFERRED && before.because() != null && before.until() != null) {
            values.add(before.until());
            values.add(before.because().code());
            values.addAll(before.because().values());
        }
        return Optional.of(new Verdict.Withheld(Because.of(Code.EXPIRED, values.toArray())));
    }
}
