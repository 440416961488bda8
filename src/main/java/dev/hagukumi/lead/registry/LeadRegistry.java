package dev.hagukumi.lead.registry;

import dev.hagukumi.lead.Alias;
import dev.hagukumi.lead.Consent;
import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LeadProfile;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.Source;
import dev.hagukumi.lead.StageMove;
import dev.hagukumi.lead.Traits;
import dev.hagukumi.lead.UnknownLead;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The front door: hands each call to the one who does it, in one transaction. A default method of the interface would have none. */
@Component
@Transactional
class LeadRegistry implements Leads {
    private final ReadLeads read;
    private final RegisterLeads register;
    private final MoveLeads move;
    private final Facts facts;

    LeadRegistry(ReadLeads read, RegisterLeads register, MoveLeads move, Facts facts) {
        this.read = read;
        this.register = register;
        this.move = move;
        this.facts = facts;
    }

    /** What is kept of a lead beside its record. */
    @Component
    record Facts(KeepTraits traits, KeepAliases aliases, KeepConsents consents, KeepConfirmations confirmations) {}

    @Override
    public LeadProfile get(LeadId id) {
        return Optional.ofNullable(read.profiles(List.of(id)).get(id)).orElseThrow(() -> new UnknownLead(id));
    }

    @Override
    public Optional<LeadProfile> withEmail(EmailAddress email) {
        return read.withEmail(email);
    }

    @Override
    public Map<LeadId, LeadProfile> profiles(Collection<LeadId> ids) {
        return read.profiles(ids);
    }

    @Override
    public Page<LeadProfile> list(Pageable page) {
        return read.list(page);
    }

    @Override
    public LeadId register(EmailAddress email, Traits traits) {
        return Objects.requireNonNull(register(Map.of(email, traits)).get(email));
    }

    @Override
    public Map<EmailAddress, LeadId> register(Map<EmailAddress, Traits> people) {
        return register(people, Source.SERVER);
    }

    @Override
    public Map<EmailAddress, LeadId> register(Map<EmailAddress, Traits> people, Source source) {
        return people.isEmpty() ? Map.of() : register.register(people, source);
    }

    @Override
    public void describe(List<Traits.Said> words, Source source) {
        facts.traits().keep(words, source);
    }

    @Override
    public Map<Alias, LeadId> holders(Collection<Alias> aliases) {
        return facts.aliases().holders(aliases);
    }

    @Override
    public Map<EmailAddress, LeadId> withEmails(Collection<EmailAddress> emails) {
        return read.withEmails(emails);
    }

    @Override
    public LeadId attach(Alias alias, LeadId lead) {
        return Objects.requireNonNull(
                attach(List.of(new Alias.Claim(alias, lead))).get(alias));
    }

    @Override
    public Map<Alias, LeadId> attach(List<Alias.Claim> claims) {
        return attach(claims, Source.SERVER);
    }

    @Override
    public Map<Alias, LeadId> attach(List<Alias.Claim> claims, Source source) {
        return facts.aliases().attach(claims, source);
    }

    @Override
    public void record(LeadId lead, Consent consent) {
        record(Map.of(lead, List.of(consent)));
    }

    @Override
    public void record(Map<LeadId, List<Consent>> consents) {
        record(consents, Source.SERVER);
    }

    @Override
    public void record(Map<LeadId, List<Consent>> consents, Source source) {
        facts.consents().record(consents, source);
    }

    @Override
    public void confirm(Map<LeadId, Instant> leads) {
        facts.confirmations().confirm(leads);
    }

    @Override
    public Map<LeadId, Source> unconfirmed(Collection<LeadId> leads) {
        return facts.confirmations().missing(leads);
    }

    @Override
    public List<Consent> consents(LeadId lead) {
        return facts.consents().of(List.of(lead)).getOrDefault(lead, List.of());
    }

    @Override
    public Map<LeadId, List<Consent>> consents(Collection<LeadId> leads) {
        return facts.consents().of(leads);
    }

    @Override
    public StageMove.Outcome move(Collection<StageMove> moves) {
        return move.move(moves);
    }
}
