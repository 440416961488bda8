package dev.hagukumi.lead.registry;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Traits;
import dev.hagukumi.lead.UnknownLead;
import dev.hagukumi.platform.Clock;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Overwrites what somebody says of one known lead. */
@Component
class DescribeLead {
    private final EntityManager entities;
    private final FindCompanies companies;
    private final Clock clock;

    DescribeLead(EntityManager entities, FindCompanies companies, Clock clock) {
        this.entities = entities;
        this.companies = companies;
        this.clock = clock;
    }

    void describe(LeadId id, Traits traits) {
        var lead = entities.find(Lead.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (lead == null) throw new UnknownLead(id);
        lead.describe(traits, employer(traits.company()), clock.now());
        entities.flush();
        // The streaming paths write past Hibernate: a later call in this transaction must not meet a stale copy.
        entities.detach(lead);
    }

    private @Nullable Company employer(@Nullable String name) {
        if (name == null) return null;
        return entities.getReference(
                Company.class, companies.named(Set.of(name)).get(name));
    }
}
