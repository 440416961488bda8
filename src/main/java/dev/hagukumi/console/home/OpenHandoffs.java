package dev.hagukumi.console.home;

import dev.hagukumi.lead.LeadProfile;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.sales.Handoff;
import dev.hagukumi.sales.HandoffList;
import dev.hagukumi.scoring.Scores;
import dev.hagukumi.scoring.Scores.Warmth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The handoffs that wait for sales, the warmest first, then the longest waiting. */
@Component
class OpenHandoffs {
    private static final int MOST = 200;
    private static final int SHOWN = 10;

    private final HandoffList handoffs;
    private final Leads leads;
    private final Scores scores;

    OpenHandoffs(HandoffList handoffs, Leads leads, Scores scores) {
        this.handoffs = handoffs;
        this.leads = leads;
        this.scores = scores;
    }

    /** A lead that waits for an answer. */
    record Waiting(Handoff handoff, LeadProfile lead, Warmth warmth) {
        int engagement() {
            return warmth.scores().getOrDefault("engagement", 0);
        }
    }

    List<Waiting> warmest() {
        var open = handoffs.open(MOST);
        var ids = open.stream().map(Handoff::lead).toList();
        var people = leads.profiles(ids);
        var warmth = scores.warmth(ids);
        return open.stream()
                .filter(handoff -> people.containsKey(handoff.lead()))
                .map(handoff -> new Waiting(
                        handoff,
                        Objects.requireNonNull(people.get(handoff.lead())),
                        Objects.requireNonNull(warmth.get(handoff.lead()))))
                .sorted(Comparator.comparingInt(Waiting::engagement)
                        .reversed()
                        .thenComparing(waiting -> waiting.handoff().offeredAt()))
                .limit(SHOWN)
                .toList();
    }
}
