package dev.hagukumi.activity.intake;

import dev.hagukumi.lead.Alias;
import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.Source;
import dev.hagukumi.lead.Traits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private final KeepWhatIsSaid keep;

    ResolveIdentities(Leads leads, KeepWhatIsSaid keep) {
        this.leads = leads;
        this.keep = keep;
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

    Resolved resolve(List<Item> items, Source source) {
        var named = items.stream()
                .map(item -> item.identity().email())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        // Only of those who are new to us does a page's word decide which user they are.
        var known = source.claimsOnly() && !named.isEmpty()
                ? Set.copyOf(leads.withEmails(named).values())
                : Set.of();
        var emails =
                leads.register(named.stream().collect(Collectors.toMap(email -> email, email -> Traits.NONE)), source);
        var aliases = items.stream()
                .flatMap(item -> item.identity().aliases().stream())
                .distinct()
                .toList();
        var resolved = new Resolved(emails, new HashMap<>(leads.holders(aliases)), new LinkedHashMap<>());
        if (!source.claimsOnly()) setRight(items, resolved);
        var here = Set.copyOf(emails.values());
        var ties = new TieNames(resolved, lead -> !source.claimsOnly() || here.contains(lead) && !known.contains(lead));
        leads.attach(ties.among(items), source);
        keep.keep(items, resolved::leadOf, source);
        return resolved;
    }

    /** A user's id that a page only claimed goes to the one whom a system of ours names with it. */
    private void setRight(List<Item> items, Resolved resolved) {
        var contested = new ArrayList<Alias.Claim>();
        for (var item : items) {
            var lead = item.identity().email() == null ? null : resolved.leadOf(item.identity());
            if (lead == null) continue;
            for (var alias : item.identity().aliases()) {
                var holder = resolved.holders().get(alias);
                if (holder != null && !holder.equals(lead)) contested.add(new Alias.Claim(alias, lead));
            }
        }
        if (contested.isEmpty()) return;
        leads.attach(contested, Source.SERVER).forEach((alias, holder) -> {
            if (!holder.equals(resolved.holders().put(alias, holder)))
                resolved.tied().put(alias, holder);
        });
    }
}
