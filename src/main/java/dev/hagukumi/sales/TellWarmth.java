package dev.hagukumi.sales;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.scoring.Scores;
import dev.hagukumi.scoring.Scores.Warmth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** How far and how warm leads are, in one line each that is another as soon as anything of it is. Three queries for any number. */
@Component
class TellWarmth {
    private final Leads leads;
    private final Scores scores;

    TellWarmth(Leads leads, Scores scores) {
        this.leads = leads;
        this.scores = scores;
    }

    Map<LeadId, String> of(Collection<LeadId> some) {
        var told = new HashMap<LeadId, String>();
        if (some.isEmpty()) return told;
        var warmth = scores.warmth(some);
        leads.profiles(some).forEach((id, lead) -> {
            var warm = warmth.get(id);
            if (warm != null) told.put(id, lead.stage() + " " + told(warm) + " " + new TreeMap<>(warm.scores()));
        });
        return told;
    }

    /** Rank and grade, as people write them. */
    static String told(Warmth warm) {
        return warm.rank() + " / " + warm.grade() + (warm.silent() ? " (silent / 反応なし)" : "");
    }
}
