package dev.hagukumi.scoring.ledger;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LeadProfile;
import dev.hagukumi.scoring.Award;
import java.time.Instant;
import java.util.Collection;
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
    private final TrailTable trails;
    private final PastAwards past;

    Ledger(LedgerTable table, TrailTable trails, PastAwards past) {
        this.table = table;
        this.trails = trails;
        this.past = past;
    }

    /** Makes the ledgers of these leads ours alone until the transaction ends. */
    void lock(Collection<LeadId> leads) {
        table.lock(leads);
    }

    Map<LeadId, KeptTrail> trails(Collection<LeadId> leads) {
        return trails.of(leads);
    }

    /** The books of the leads that earned something, by a few queries for all together. */
    Map<LeadId, LeadBook> open(
            Map<LeadId, LeadProfile> profiles, Map<LeadId, KeptTrail> trailOf, List<Earnings> earnings) {
        if (earnings.isEmpty()) return Map.of();
        var leads = new TreeMap<LeadId, LeadProfile>();
        for (var each : earnings) {
            var lead = each.activity().lead();
            leads.put(lead, Objects.requireNonNull(profiles.get(lead)));
        }
        var balances = table.balances(leads.keySet());
        var earned = past.of(earnings, trailOf);
        var sinceReturn = past.sinceReturn(leads.values(), trailOf);
        var books = new HashMap<LeadId, LeadBook>();
        leads.forEach((id, lead) -> books.put(
                id,
                new LeadBook(
                        id,
                        lead.stage(),
                        new OpenPage(
                                Objects.requireNonNull(trailOf.get(id)).page(),
                                balances.getOrDefault(id, Map.of()),
                                sinceReturn.getOrDefault(id, 0)),
                        earned)));
        return books;
    }

    List<Award> append(List<Entry> entries, String ruleSet, Instant at) {
        return table.append(entries, ruleSet, entry -> at);
    }

    void keep(Map<LeadId, KeptTrail> changed) {
        trails.keep(changed);
    }
}
