package dev.hagukumi.lead;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** All the people we know. One record per mail address. */
public interface Leads {

    /** @throws UnknownLead where there is none */
    LeadProfile get(LeadId id);

    Optional<LeadProfile> withEmail(EmailAddress email);

    /** The profiles of those that exist, in one query. */
    Map<LeadId, LeadProfile> profiles(Collection<LeadId> ids);

    Page<LeadProfile> list(Pageable page);

    /** The lead with this address, made when new; traits that are given overwrite. Safe against two at once. */
    LeadId register(EmailAddress email, Traits traits);

    /** The same for many people, in a few statements whatever their number. */
    Map<EmailAddress, LeadId> register(Map<EmailAddress, Traits> people);

    /** Overwrites the given traits of a known lead. */
    void describe(LeadId lead, Traits traits);

    /** The same for many known leads, in a few statements whatever their number. */
    void describe(Map<LeadId, Traits> traits);

    /** Who holds each of the aliases; those nobody holds are missing. One query. */
    Map<Alias, LeadId> holders(Collection<Alias> aliases);

    /** The leads with these addresses; unknown ones are missing. One query. */
    Map<EmailAddress, LeadId> withEmails(Collection<EmailAddress> emails);

    /**
     * Gives the alias to the lead. Answers who holds it afterwards: where that is another lead, nothing was merged and the
     * conflict is recorded.
     */
    LeadId attach(Alias alias, LeadId lead);

    /** The same for many, the earlier claim to an alias before the later. Answers who holds each alias afterwards. */
    Map<Alias, LeadId> attach(List<Alias.Claim> claims);

    /** Keeps a consent or its withdrawal. */
    void record(LeadId lead, Consent consent);

    /** Keeps the consents and withdrawals of many leads. */
    void record(Map<LeadId, List<Consent>> consents);

    /** The latest consent of each purpose. */
    List<Consent> consents(LeadId lead);

    /** The same for many leads, in one query; those who never said anything are missing. */
    Map<LeadId, List<Consent>> consents(Collection<LeadId> leads);

    /** Moves leads to other stages, in id order; those already there are left out. Publishes {@link StageChanged} once. Answers what really moved. */
    List<StageMove> move(Collection<StageMove> moves);
}
