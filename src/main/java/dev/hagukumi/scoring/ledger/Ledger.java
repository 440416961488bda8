package dev.hagukumi.scoring.ledger;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LeadProfile;
import dev.hagukumi.scoring.Award;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Opens the books of the leads of a batch, and takes what they earned. */
@Component
class Ledger {
    private final LedgerTable table;
    private final PastAwards past;

    Ledger(LedgerTable table, PastAwards past) {
        this.table = table;
        this.past = past;
    }

    /** A few queries for all leads together that earned something; their scores stay locked until the transaction ends. */
    Map<LeadId, LeadBook> open(Map<LeadId, LeadProfile> profiles, List<Earnings> earnings) {
        var leads = new TreeMap<LeadId, LeadProfile>();
        for (var each : earnings) {
            var lead = each.activity().lead();
            leads.put(lead, Objects.requireNonNull(profiles.get(lead)));
        }
        var balances = table.lock(leads.keySet());
        var earned = past.earned(earnings);
        var sinceReturn = past.sinceReturn(leads.values());
        var books = new HashMap<LeadId, LeadBook>();
        leads.forEach((id, lead) -> books.put(
                id, new LeadBook(lead, balances.getOrDefault(id, Map.of()), sinceReturn.getOrDefault(id, 0), earned)));
        return books;
    }

    List<Award> append(List<Entry> entries, String ruleSet, Instant at) {
        return table.append(entries, ruleSet, at);
    }
}
