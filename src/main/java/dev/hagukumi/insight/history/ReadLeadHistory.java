package dev.hagukumi.insight.history;

import dev.hagukumi.insight.LeadHistory;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.platform.BadInput;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One statement asks every owner for its newest events before a place and keeps the newest of all; a second tells what was earned. */
@Component
class ReadLeadHistory implements LeadHistory {
    private static final Pattern KEY = Pattern.compile("(-?\\d{1,18})[.](\\d)[.](\\d{1,18})");
    private static final Kind[] KINDS = Kind.values();

    private final JdbcClient jdbc;

    ReadLeadHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where in a history one is. */
    private record Place(Instant at, int kind, long sort) {
        static @Nullable Place of(@Nullable String key) {
            if (key == null) return null;
            var match = KEY.matcher(key);
            if (!match.matches()) throw new BadInput("after: '" + key + "' is no place in this history");
            var at = Instant.EPOCH.plus(Long.parseLong(match.group(1)), ChronoUnit.MICROS);
            return new Place(at, Integer.parseInt(match.group(2)), Long.parseLong(match.group(3)));
        }

        String key() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "." + kind + "." + sort;
        }
    }

    @Override
    public List<Event> of(LeadId lead, Set<Kind> kinds, @Nullable String before, int most) {
        var from = Place.of(before);
        var union = Source.ALL.stream()
                .filter(source -> kinds.isEmpty() || kinds.contains(source.kind()))
                .map(source -> source.part(from != null))
                .collect(Collectors.joining(" union all "));
        var events = jdbc.sql(
                        "select * from (" + union + ") happened order by at desc, kind desc, sort desc limit :most")
                .param("lead", lead.value())
                .param("at", from == null ? null : from.at().atOffset(ZoneOffset.UTC))
                .param("kind", from == null ? 0 : from.kind())
                .param("sort", from == null ? 0 : from.sort())
                .param("most", most)
                .query((row, n) -> {
                    var at = row.getObject("at", OffsetDateTime.class).toInstant();
                    var kind = row.getInt("kind");
                    return new Event(
                            new Place(at, kind, row.getLong("sort")).key(),
                            KINDS[kind],
                            at,
                            row.getString("what"),
                            row.getString("about"),
                            row.getString("state"),
                            row.getString("because"),
                            row.getString("by_whom"),
                            row.getLong("id"),
                            List.of());
                })
                .list();
        return withPoints(events);
    }

    private List<Event> withPoints(List<Event> events) {
        var earned = points(events.stream()
                .filter(event -> event.kind() == Kind.ACTIVITY)
                .map(Event::id)
                .toList());
        return events.stream()
                .map(event -> event.kind() == Kind.ACTIVITY && earned.containsKey(event.id())
                        ? new Event(
                                event.key(),
                                event.kind(),
                                event.at(),
                                event.what(),
                                event.about(),
                                event.state(),
                                event.because(),
                                event.by(),
                                event.id(),
                                List.copyOf(earned.getOrDefault(event.id(), List.of())))
                        : event)
                .toList();
    }

    private Map<Long, List<Points>> points(List<Long> activities) {
        var points = new HashMap<Long, List<Points>>();
        if (activities.isEmpty()) return points;
        jdbc.sql(
                        "select activity, score, points, reason, rule_set from award_view where activity = any(:activities) order by id")
                .param(
                        "activities",
                        activities.stream().mapToLong(Long::longValue).toArray())
                .query(row -> {
                    points.computeIfAbsent(row.getLong("activity"), activity -> new ArrayList<>())
                            .add(new Points(
                                    row.getString("score"),
                                    row.getInt("points"),
                                    row.getString("reason"),
                                    row.getString("rule_set")));
                });
        return points;
    }
}
