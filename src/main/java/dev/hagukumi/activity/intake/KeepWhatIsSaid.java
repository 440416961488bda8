package dev.hagukumi.activity.intake;

import dev.hagukumi.lead.Consent;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.Source;
import dev.hagukumi.lead.Traits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what the items of a request say of people, by the word of whoever sent them. */
@Component
class KeepWhatIsSaid {
    private final Leads leads;

    KeepWhatIsSaid(Leads leads) {
        this.leads = leads;
    }

    void keep(List<Item> items, Function<Identity, @Nullable LeadId> whose, Source source) {
        var traits = new ArrayList<Traits.Said>();
        var consents = new HashMap<LeadId, List<Consent>>();
        var confirmed = new HashMap<LeadId, Instant>();
        for (var item : items) {
            var lead = whose.apply(item.identity());
            if (lead == null) continue;
            traits.add(new Traits.Said(lead, item.traits(), item.at()));
            if (item.consent() != null)
                consents.computeIfAbsent(lead, one -> new ArrayList<>()).add(item.consent());
            if (item.confirmed() && item.identity().email() != null) confirmed.putIfAbsent(lead, item.at());
        }
        leads.describe(traits, source);
        if (!consents.isEmpty()) leads.record(consents, source);
        leads.confirm(confirmed);
    }
}
