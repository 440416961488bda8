package dev.hagukumi.scoring.ledger;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.scoring.rulebook.Trail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the trails of many leads, in one statement each. */
@Component
class TrailTable {
    private static final String COLUMNS =
            "page, last_reaction, last_mail, unanswered_since, silent, visit_days, counted_until";

    private final JdbcClient jdbc;

    TrailTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The trail of each of the leads, a fresh one where none is kept. */
    Map<LeadId, KeptTrail> of(Collection<LeadId> leads) {
        var trails = new HashMap<LeadId, KeptTrail>();
        jdbc.sql("select lead, " + COLUMNS + " from trail where lead = any(?)")
                .param(LedgerTable.ids(leads))
                .query(row -> {
                    var lead = new LeadId(row.getLong("lead"));
                    trails.put(lead, kept(lead, row.getInt("page"), state(row)));
                });
        for (var lead : leads) trails.computeIfAbsent(lead, each -> kept(each, 0, Trail.State.NONE));
        return trails;
    }

    /** Which of the leads are silent. */
    Set<LeadId> silent(Collection<LeadId> leads) {
        return jdbc.sql("select lead from trail where lead = any(?) and silent")
                .param(LedgerTable.ids(leads))
                .query((row, number) -> new LeadId(row.getLong("lead")))
                .set();
    }

    private KeptTrail kept(LeadId lead, int page, Trail.State state) {
        return new KeptTrail(page, state, new Trail(state, after -> firstMailAfter(lead, after)));
    }

    private Optional<Instant> firstMailAfter(LeadId lead, Instant after) {
        return jdbc.sql(
                        "select min(at) as at from activity_view where lead = ? and at > ?::timestamptz and type = 'MailSent'")
                .params(lead.value(), after.toString())
                .query((row, number) -> Optional.ofNullable(instant(row, "at")))
                .single();
    }

    void keep(Map<LeadId, KeptTrail> trails) {
        var changed = new TreeMap<>(trails);
        changed.values().removeIf(trail -> !trail.changed());
        if (!changed.isEmpty()) write(changed);
    }

    /** @param changed in the order of the leads */
    void write(TreeMap<LeadId, KeptTrail> changed) {
        if (changed.isEmpty()) return;
        var states = changed.values().stream().map(each -> each.trail().state()).toList();
        jdbc.sql("""
                        insert into trail (lead, page, last_reaction, last_mail, unanswered_since, silent, visit_days, counted_until)
                        select lead, page, last_reaction::timestamptz, last_mail::timestamptz, unanswered_since::timestamptz, silent,
                               visit_days::date[], counted_until::date
                          from unnest(?::bigint[], ?::int[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[], ?::text[])
                               as t(lead, page, last_reaction, last_mail, unanswered_since, silent, visit_days, counted_until)
                         order by lead
                        on conflict (lead) do update set (page, last_reaction, last_mail, unanswered_since, silent, visit_days, counted_until)
                             = (excluded.page, excluded.last_reaction, excluded.last_mail, excluded.unanswered_since, excluded.silent,
                                excluded.visit_days, excluded.counted_until)
                        """)
                .param(LedgerTable.ids(changed.keySet()))
                .param(changed.values().stream().mapToInt(KeptTrail::page).toArray())
                .param(texts(states, Trail.State::lastReaction))
                .param(texts(states, Trail.State::lastMail))
                .param(texts(states, Trail.State::unansweredSince))
                .param(states.stream().map(Trail.State::silent).toArray(Boolean[]::new))
                .param(states.stream()
                        .map(state -> state.visitDays().stream()
                                .map(LocalDate::toString)
                                .collect(Collectors.joining(",", "{", "}")))
                        .toArray(String[]::new))
                .param(texts(states, Trail.State::countedUntil))
                .update();
    }

    private static @Nullable String[] texts(List<Trail.State> states, Function<Trail.State, @Nullable Object> field) {
        return states.stream()
                .map(field)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    private static Trail.State state(ResultSet row) throws SQLException {
        var days = (java.sql.Date[]) row.getArray("visit_days").getArray();
        return new Trail.State(
                instant(row, "last_reaction"),
                instant(row, "last_mail"),
                instant(row, "unanswered_since"),
                row.getBoolean("silent"),
                Stream.of(days).map(java.sql.Date::toLocalDate).collect(Collectors.toCollection(TreeSet::new)),
                row.getObject("counted_until", LocalDate.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : Objects.requireNonNull(at).toInstant();
    }
}
