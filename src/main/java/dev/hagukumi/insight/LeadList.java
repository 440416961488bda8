package dev.hagukumi.insight;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LeadProfile;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.scoring.Scores.Warmth;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All leads as people look for them: by any part of a name, by filters, in an order, part by part. */
public interface LeadList {
    /** How far those found are counted. */
    int COUNTED = 10_000;

    /** By what a list is ordered; the largest or latest first. */
    enum Order {
        ENGAGEMENT,
        WEB_INTEREST,
        REACTION,
        NEWEST
    }

    /**
     * Who is looked for; what is empty asks for nothing.
     *
     * @param text part of a name, an address or a company's name; widths, capitals and blanks do not matter
     * @param stages any of them
     * @param scenario in which a lead is enrolled now
     * @param reactedSince a lead reacted at this instant or later
     * @param filter in RSQL, as for a broadcast
     */
    record Wanted(
            String text,
            Set<LifecycleStage> stages,
            @Nullable String scenario,
            @Nullable Instant reactedSince,
            String filter) {}

    /**
     * One lead of a list.
     *
     * @param key of its place, after which the following ones come
     */
    record Line(
            String key,
            LeadProfile lead,
            Warmth warmth,
            @Nullable Instant lastReaction) {
        public LeadId id() {
            return lead.id();
        }
    }

    /**
     * @param after key of the last line that is known already; none for the first
     * @throws dev.hagukumi.platform.BadInput where the filter or the key cannot be read
     */
    List<Line> find(Wanted wanted, Order order, @Nullable String after, int most);

    /** How many are found, counted to one more than {@link #COUNTED}. */
    long count(Wanted wanted);
}
