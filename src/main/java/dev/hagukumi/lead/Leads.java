package dev.hagukumi.lead;

import java.time.Instant;
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

    /** The same by the word of this source; claimed traits only fill what is empty. */
    Map<EmailAddress, LeadId> register(Map<EmailAddress, Traits> people, Source source);

    /**
     * Keeps what was said of known leads by the word of this source, in a few statements whatever their number. Of facts the
     * newest holds, each trait for itself, in whichever order they come; claims only fill what is empty, the oldest first.
     */
    void describe(List<Traits.Said> words, Source source);

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

    /** The same by the word of this source: a user's id that was only claimed goes over to whom a surer source names. */
    Map<Alias, LeadId> attach(List<Alias.Claim> claims, Source source);

    /** Keeps a consent or its withdrawal. */
    void record(LeadId lead, Consent consent);

    /** Keeps the consents and withdrawals of many leads. */
    void record(Map<LeadId, List<Consent>> consents);

    /** The same by the word of this source; what is claimed is kept, and holds only where nothing surer is known. */
    void record(Map<LeadId, List<Consent>> consents, Source source);

    /** A person reads the addresses of these leads, as we know since then; who was confirmed before stays so since then. */
    void confirm(Map<LeadId, Instant> leads);

    /** Those of the leads whose address was never confirmed, each with the surest source that named it. One query. */
    Map<LeadId, Source> unconfirmed(Collection<LeadId> leads);

    /** The consent of each purpose that holds: the latest, and one that is only claimed never against one that is not. */
    List<Consent> consents(LeadId lead);

    /** The same for many leads, in one query; those who never said anything are missing. */
    Map<LeadId, List<Consent>> consents(Collection<LeadId> leads);

    /**
     * Moves leads to other stages, in the order given; who is there already stays, and so does who may not go there by
     * {@link LifecycleStage#mayBecome}. Publishes {@link StageChanged} once.
     */
    StageMove.Outcome move(Collection<StageMove> moves);

    /** By what else a lead is known, who else was said to be it, and why it stands where it stands. */
    interface Identity {

        /** An alias of the lead. */
        record Known(Alias alias, Instant since, boolean claimed) {}

        /** An alias that was said of two leads; the first keeps it, nothing is merged. */
        record Conflict(Alias alias, LeadId heldBy, LeadId claimedBy, Instant at) {}

        /**
         * The last move of the lead.
         *
         * @param because in the words of who moved it: a rule, a rep, a person
         */
        record LastMove(LifecycleStage from, LifecycleStage to, String because, Optional<String> person, Instant at) {}

        /** The latest first. */
        List<Known> aliases(LeadId lead);

        /** Those the lead holds and those it was said to bear, the latest first. */
        List<Conflict> conflicts(LeadId lead);

        /** Empty where it never moved. */
        Optional<LastMove> lastMove(LeadId lead);
    }
}
