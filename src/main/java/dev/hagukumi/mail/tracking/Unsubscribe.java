package dev.hagukumi.mail.tracking;

import dev.hagukumi.lead.Consent;
import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.mail.Suppressions;
import dev.hagukumi.mail.Unsubscribed;
import dev.hagukumi.platform.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a reader off all our mails, at once: the address goes on the stop-list, the consent is withdrawn. */
@Service
public class Unsubscribe {
    private static final String MAIL = "mail";

    private final JdbcClient jdbc;
    private final Suppressions suppressions;
    private final Leads leads;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Unsubscribe(
            JdbcClient jdbc, Suppressions suppressions, Leads leads, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.suppressions = suppressions;
        this.leads = leads;
        this.events = events;
        this.clock = clock;
    }

    private record Reader(LeadId lead, EmailAddress address, String mail) {}

    /** Asked twice, or with a token of nobody, it changes nothing. Answers whether it is the token of somebody. */
    @Transactional
    public boolean reader(String readerToken) {
        var reader = find(readerToken);
        reader.ifPresent(this::takeOff);
        return reader.isPresent();
    }

    /** Whether a mail of ours has this token. */
    @Transactional(readOnly = true)
    public boolean isKnown(String readerToken) {
        return find(readerToken).isPresent();
    }

    private Optional<Reader> find(String readerToken) {
        return jdbc.sql("select lead, recipient, mail, id from delivery where reader_token = :token")
                .param("token", readerToken)
                .query((row, n) -> new Reader(
                        new LeadId(row.getLong("lead")),
                        new EmailAddress(row.getString("recipient")),
                        row.getString("mail") + "#" + row.getLong("id")))
                .optional();
    }

    private void takeOff(Reader reader) {
        suppressions.add(reader.address(), "unsubscribed");
        if (withdrawn(reader.lead())) return;
        var now = clock.now();
        leads.record(reader.lead(), new Consent(MAIL, false, "メールの配信停止 / Unsubscribe", "mail:" + reader.mail(), now));
        events.publishEvent(new Unsubscribed(reader.lead(), now));
    }

    private boolean withdrawn(LeadId lead) {
        return leads.consents(lead).stream()
                .anyMatch(consent -> consent.purpose().equals(MAIL) && !consent.granted());
    }
}
