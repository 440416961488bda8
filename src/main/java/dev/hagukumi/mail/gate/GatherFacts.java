package dev.hagukumi.mail.gate;

import dev.hagukumi.lead.Leads;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Reads what the policies ask for, for many mails in a few statements. */
@Component
class GatherFacts {
    private final Leads leads;
    private final StopList stopList;
    private final Pauses pauses;
    private final PastContacts contacts;
    private final SignsOfLife life;

    GatherFacts(Leads leads, StopList stopList, Pauses pauses, PastContacts contacts, SignsOfLife life) {
        this.leads = leads;
        this.stopList = stopList;
        this.pauses = pauses;
        this.contacts = contacts;
        this.life = life;
    }

    Function<Candidate, Situation> around(List<Candidate> mails, Instant now) {
        var ids = mails.stream().map(Candidate::lead).distinct().toList();
        var profiles = leads.profiles(ids);
        var consents = leads.consents(ids);
        var suppressed =
                stopList.causes(mails.stream().map(Candidate::recipient).toList());
        var paused = pauses.over(mails);
        var counted = contacts.counted(mails, now);
        var waiting = contacts.waiting(mails, now);
        var seen = contacts.seen(mails);
        var unconfirmed = life.missing(ids);
        return mail -> new Situation(
                now,
                Objects.requireNonNull(profiles.get(mail.lead()), () -> "no lead " + mail.lead()),
                consents.getOrDefault(mail.lead(), List.of()),
                counted.getOrDefault(mail.lead(), Map.of()),
                waiting.getOrDefault(mail.lead(), List.<Integer>of()),
                seen.get(mail.delivery()),
                suppressed.get(mail.recipient()),
                paused.get(mail.delivery()),
                unconfirmed.contains(mail.lead()));
    }
}
