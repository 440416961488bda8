package dev.hagukumi.insight.leads;

import dev.hagukumi.insight.LeadList;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.scoring.Scores;
import dev.hagukumi.segment.Filters;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Few are found by what is asked and then put in order; of many the order's index is walked until enough fit. Either way no more
 * is read than a page needs, however many leads there are.
 */
@Component
@Transactional(readOnly = true)
class ReadLeadList implements LeadList {
    private final JdbcClient jdbc;
    private final Filters filters;
    private final Leads leads;
    private final Scores scores;

    ReadLeadList(JdbcClient jdbc, Filters filters, Leads leads, Scores scores) {
        this.jdbc = jdbc;
        this.filters = filters;
        this.leads = leads;
        this.scores = scores;
    }

    @Override
    public long count(Wanted wanted) {
        return count(Sought.of(wanted, filters));
    }

    private long count(Sought sought) {
        return jdbc.sql("select count(*) from (select from lead_view l where " + sought.condition() + " limit "
                        + (COUNTED + 1) + ") found")
                .params(sought.parameters())
                .query(Long.class)
                .single();
    }

    @Override
    public List<Line> find(Wanted wanted, Order order, @Nullable String after, int most) {
        var sought = Sought.of(wanted, filters);
        var from = Place.of(after);
        if (order == Order.NEWEST) return lines(newest(sought, from, most));
        var by = Ranking.by(order);
        return lines(count(sought) <= COUNTED ? ofFew(sought, by, from, most) : ofMany(sought, by, from, most));
    }

    private List<Place> newest(Sought sought, @Nullable Place after, int most) {
        return jdbc.sql("select null::bigint as value, l.id from lead_view l where " + sought.condition()
                        + (after == null ? "" : " and l.id < :lead") + " order by l.id desc limit :most")
                .params(sought.parameters())
                .param("lead", after == null ? 0 : after.lead())
                .param("most", most)
                .query(ReadLeadList::place)
                .list();
    }

    private List<Place> ofFew(Sought sought, Ranking by, @Nullable Place after, int most) {
        var place = "(coalesce(" + by.value() + ", -1), f.id)";
        return jdbc.sql("with found as materialized (select l.id from lead_view l where " + sought.condition()
                        + ") select "
                        + by.value() + " as value, f.id from found f left join " + by.source() + " on r.lead = f.id"
                        + (after == null
                                ? ""
                                : " where " + place + " < (cast(:value as bigint), cast(:lead as bigint))")
                        + " order by " + by.value() + " desc nulls last, f.id desc limit :most")
                .params(sought.parameters())
                .param("value", after == null ? null : Objects.requireNonNullElse(after.value(), -1L))
                .param("lead", after == null ? 0 : after.lead())
                .param("most", most)
                .query(ReadLeadList::place)
                .list();
    }

    private List<Place> ofMany(Sought sought, Ranking by, @Nullable Place after, int most) {
        var places = new ArrayList<Place>();
        if (after == null || after.value() != null) places.addAll(ranked(sought, by, after, most));
        if (places.size() < most)
            places.addAll(rest(
                    sought,
                    by,
                    after != null && after.value() == null ? after.lead() : Long.MAX_VALUE,
                    most - places.size()));
        return places;
    }

    private List<Place> ranked(Sought sought, Ranking by, @Nullable Place after, int most) {
        return jdbc.sql("select " + by.value() + " as value, l.id from " + by.source()
                        + " join lead_view l on l.id = r.lead where " + by.stored() + " is not null and "
                        + sought.condition()
                        + (after == null ? "" : " and (" + by.stored() + ", r.lead) < (" + by.back() + ", :lead)")
                        + " order by " + by.stored() + " desc, r.lead desc limit :most")
                .params(sought.parameters())
                .param("value", after == null ? null : after.value())
                .param("lead", after == null ? 0 : after.lead())
                .param("most", most)
                .query(ReadLeadList::place)
                .list();
    }

    /** Those without any value, the newest first. */
    private List<Place> rest(Sought sought, Ranking by, long before, int most) {
        return jdbc.sql("select null::bigint as value, l.id from lead_view l where l.id < :lead and "
                        + sought.condition()
                        + " and not exists (select from " + by.source() + " where r.lead = l.id and " + by.stored()
                        + " is not null) order by l.id desc limit :most")
                .params(sought.parameters())
                .param("lead", before)
                .param("most", most)
                .query(ReadLeadList::place)
                .list();
    }

    private static Place place(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Place(row.getObject("value", Long.class), row.getLong("id"));
    }

    private List<Line> lines(List<Place> places) {
        var ids = places.stream().map(place -> new LeadId(place.lead())).toList();
        var profiles = leads.profiles(ids);
        var warmth = scores.warmth(ids);
        var reactions = lastReactions(ids);
        return places.stream()
                .filter(place -> profiles.containsKey(new LeadId(place.lead())))
                .map(place -> {
                    var id = new LeadId(place.lead());
                    return new Line(
                            place.key(),
                            Objects.requireNonNull(profiles.get(id)),
                            Objects.requireNonNull(warmth.get(id)),
                            reactions.get(id));
                })
                .toList();
    }

    private Map<LeadId, Instant> lastReactions(List<LeadId> ids) {
        var reactions = new HashMap<LeadId, Instant>();
        jdbc.sql("select lead, last_reaction from trail_view where lead = any(:ids) and last_reaction is not null")
                .param("ids", ids.stream().mapToLong(LeadId::value).toArray())
                .query(row -> {
                    reactions.put(
                            new LeadId(row.getLong("lead")),
                            row.getObject("last_reaction", OffsetDateTime.class).toInstant());
                });
        return reactions;
    }
}
