package dev.hagukumi.mail.gate;

import dev.hagukumi.lead.Consent;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.mail.Verdict;
import dev.hagukumi.mail.template.Purpose;
import java.time.Instant;
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
    private static final String MAIL = "mail";

    private final Leads leads;

    NotWithdrawn(Leads leads) {
        this.leads = leads;
    }

    @Override
    public Optional<Verdict> objection(Candidate mail, Instant now) {
        if (mail.purpose() == Purpose.TRANSACTIONAL) return Optional.empty();
        return leads.consents(mail.lead()).stream()
                .filter(consent -> consent.purpose().equals(MAIL))
                .filter(consent -> !consent.granted())
                .findFirst()
                .map(NotWithdrawn::withheld);
    }

    private static Verdict withheld(Consent withdrawal) {
        return new Verdict.Withheld("the lead withdrew the consent to mails on " + withdrawal.at());
    }
}
