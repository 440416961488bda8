package dev.hagukumi.activity.intake;

import dev.hagukumi.activity.intake.ResolveIdentities.Resolved;
import dev.hagukumi.lead.Alias;
import dev.hagukumi.lead.LeadId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Ties the names of a request's items to the leads that they are said to belong to. */
final class TieNames {
    private final Resolved resolved;
    private final Predicate<LeadId> mayBearUsersIds;
    private final Set<Alias.Claim> claims = new LinkedHashSet<>();

    /** @param mayBearUsersIds whether the sender may give this lead the id of a user: a page may not, where the lead is known */
    TieNames(Resolved resolved, Predicate<LeadId> mayBearUsersIds) {
        this.resolved = resolved;
        this.mayBearUsersIds = mayBearUsersIds;
    }

    List<Alias.Claim> among(List<Item> items) {
        int known;
        // A later item may tell who an earlier one's names belong to, and these then tell more.
        do {
            known = resolved.holders().size();
            items.forEach(this::tie);
        } while (resolved.holders().size() > known);
        return List.copyOf(claims);
    }

    private void tie(Item item) {
        var lead = resolved.leadOf(item.identity());
        if (lead == null) return;
        for (var alias : item.identity().aliases()) {
            var holder = resolved.holders().get(alias);
            if (lead.equals(holder)) continue;
            if (holder == null) {
                if (alias.kind() == Alias.Kind.USER && !mayBearUsersIds.test(lead)) continue;
                resolved.holders().put(alias, lead);
                resolved.tied().put(alias, lead);
            }
            claims.add(new Alias.Claim(alias, lead));
        }
    }
}
