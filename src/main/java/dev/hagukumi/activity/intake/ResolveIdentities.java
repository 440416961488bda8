package dev.hagukumi.activity.intake;

import dev.hagukumi.lead.Alias;
import dev.hagukumi.lead.Consent;
import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.Traits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds out whose the items are: a mail address makes a lead, the other names are tied to it as they come. All items of a
 * request in their order, in a few statements.
 */
@Component
class ResolveIdentities {
    private final Leads leads;

    ResolveIdentities(Leads leads) {
        this.leads = leads;
    }

    /**
     * What became known.
     *
     * @param holders who bears each alias of the request; those of unknown visitors are missing
     * @param tied the aliases a lead got just now
     */
    record Resolved(Map<EmailAddress, LeadId> emails, Map<Alias, LeadId> holders, Map<Alias, LeadId> tied) {

        /** The mail address is surer than the user's id, and that than the browser's. */
        @Nullable
        LeadId leadOf(Identity identity) {
            if (identity.email() != null) return emails.get(identity.email());
            for (var alias : identity.aliases()) {
                var lead = holders.get(alias);
                if (lead != null) return lead;
            }
            return null;
        }
    }

    Resolved resolve(List<Item> items) {
        var emails = leads.register(items.stream()
                .map(item -> item.identity().email())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(email -> email, email -> Traits.NONE)));
        var aliases = items.stream()
                .flatMap(item -> item.identity().aliases().stream())
                .distinct()
                .toList();
        var resolved = new Resolved(emails, new HashMap<>(leads.holders(aliases)), new LinkedHashMap<>());
        var claims = new LinkedHashSet<Alias.Claim>();
        int known;
        // A later item may tell who an earlier one's names belong to, and these then tell more.
        do {
            known = resolved.holders().size();
            claims.addAll(tie(items, resolved));
        } while (resolved.holders().size() > known);
        leads.attach(List.copyOf(claims));
        describe(items, resolved);
        return resolved;
    }

    private static List<Alias.Claim> tie(List<Item> items, Resolved resolved) {
        var claims = new ArrayList<Alias.Claim>();
        for (var item : items) {
            var lead = resolved.leadOf(item.identity());
            if (lead == null) continue;
            for (var alias : item.identity().aliases()) {
                var holder = resolved.holders().putIfAbsent(alias, lead);
                if (holder == null) resolved.tied().put(alias, lead);
                if (!lead.equals(holder)) claims.add(new Alias.Claim(alias, lead));
            }
        }
        return claims;
    }

    private void describe(List<Item> items, Resolved resolved) {
        var traits = new HashMap<LeadId, Traits>();
        var consents = new HashMap<LeadId, List<Consent>>();
        for (var item : items) {
            var lead = resolved.leadOf(item.identity());
            if (lead == null) continue;
            traits.merge(lead, item.traits(), (older, newer) -> newer.over(older));
            if (item.consent() != null)
                consents.computeIfAbsent(lead, one -> new ArrayList<>()).add(item.consent());
        }
        leads.describe(traits);
        if (!consents.isEmpty()) leads.record(consents);
    }
}
