package dev.hagukumi.mail.gate;

import dev.hagukumi.activity.Activities;
import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.mail.Verdict;
import dev.hagukumi.mail.Verdict.Said;
import dev.hagukumi.mail.gate.ConfirmSettings.ConfirmFirst;
import dev.hagukumi.mail.pace.Pacing;
import dev.hagukumi.mail.template.Purpose;
import dev.hagukumi.platform.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** For tests: the gate of the application, as it would judge with another {@code confirm-first}. Nothing of it is kept. */
@Component
public class ConfirmingGate {
    private final Parts parts;
    private final Leads leads;
    private final Activities activities;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ConfirmingGate(
            Parts parts, Leads leads, Activities activities, Clock clock, PlatformTransactionManager transactions) {
        this.parts = parts;
        this.leads = leads;
        this.activities = activities;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Component
    record Parts(
            List<Policy> policies,
            LockLeads lock,
            StopList stopList,
            Pauses pauses,
            PastContacts contacts,
            OfficeHours hours,
            Pacing pacing) {}

    /** On a marketing mail that is worth sending for a day. */
    public Verdict verdict(String mode, LeadId lead) {
        return verdicts(mode, List.of(lead)).get(0);
    }

    public List<Verdict> verdicts(String mode, List<LeadId> leads) {
        return judge(mode, leads, Purpose.MARKETING, clock.now().plusSeconds(86_400), null);
    }

    public Verdict transactional(String mode, LeadId lead) {
        return judge(mode, List.of(lead), Purpose.TRANSACTIONAL, clock.now().plusSeconds(86_400), null)
                .get(0);
    }

    /** On a marketing mail whose time has passed, which got this verdict before. */
    public Verdict expired(String mode, LeadId lead, Said before) {
        return judge(mode, List.of(lead), Purpose.MARKETING, clock.now(), before)
                .get(0);
    }

    private List<Verdict> judge(
            String mode, List<LeadId> all, Purpose purpose, Instant expiresAt, @Nullable Said before) {
        var life = new SignsOfLife(
                leads, activities, new ConfirmSettings(ConfirmFirst.valueOf(mode.toUpperCase(Locale.ROOT))));
        var facts = new GatherFacts(leads, parts.stopList(), parts.pauses(), parts.contacts(), life);
        var gate = new Gate(
                parts.policies(), new Gate.GateKeys(parts.lock(), facts), parts.hours(), parts.pacing(), clock);
        var mails = new ArrayList<Candidate>();
        for (var lead : all)
            mails.add(new Candidate(
                    -1 - mails.size(),
                    lead,
                    new EmailAddress("lead" + lead + "@confirm.example"),
                    purpose,
                    "confirming",
                    "confirming",
                    5,
                    expiresAt,
                    "us@example.co.jp",
                    null,
                    before));
        var judgements = Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return gate.judge(mails);
        }));
        return mails.stream()
                .map(mail ->
                        Objects.requireNonNull(judgements.get(mail.delivery())).verdict())
                .toList();
    }
}
