package dev.hagukumi.insight.week;

import dev.hagukumi.insight.WeekInNumbers;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.scoring.RuleBook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts by each owner's index on time, and keeps what was counted for a minute. */
@Component
class CountWeek implements WeekInNumbers {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final String BY_DAY = "(%s at time zone :zone)::date as day";

    private static final List<String> SOURCES = List.of(
            "select 'LEADS' as figure, " + BY_DAY.formatted("created_at")
                    + ", count(*) as found from lead_view where created_at >= :since group by 2",
            "select kind.figure, " + BY_DAY.formatted("received_at") + """
                    , count(*) as found from activity_view a
                     cross join lateral (
                        select 'ACTIVITIES' as figure where type <> 'MailSent'
                        union all select 'REACTIONS' where type in (:reactions)
                        union all select 'OPENED' where type = 'MailOpened'
                        union all select 'CLICKED' where type = 'MailClicked') kind
                     where received_at >= :since and machine is null and lead is not null group by 1, 2""",
            "select 'SENT' as figure, " + BY_DAY.formatted("sent_at")
                    + ", count(*) as found from delivery_view where state = 'SENT' and sent_at >= :since group by 2",
            "select 'QUALIFIED' as figure, " + BY_DAY.formatted("at")
                    + ", count(*) as found from stage_change_view where to_stage = 'MQL' and at >= :since group by 2",
            "select case when state = 'REJECTED' then 'REJECTED' else 'ACCEPTED' end as figure, "
                    + BY_DAY.formatted("answered_at") + """
                    , count(*) as found from handoff_view
                     where answered_at >= :since and state in ('ACCEPTED', 'QUALIFIED', 'REJECTED') group by 1, 2""");

    private final JdbcClient jdbc;
    private final RuleBook rules;
    private final Clock clock;
    private final Map<ZoneId, Counted> kept = new ConcurrentHashMap<>();

    CountWeek(JdbcClient jdbc, RuleBook rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    private record Counted(Instant at, List<Course> courses) {
        boolean isFresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(KEPT));
        }
    }

    @Override
    public List<Course> in(ZoneId zone) {
        var now = clock.now();
        var counted = kept.get(zone);
        if (counted == null || !counted.isFresh(now)) {
            counted = new Counted(now, count(zone, now));
            kept.put(zone, counted);
        }
        return counted.courses();
    }

    private List<Course> count(ZoneId zone, Instant now) {
        var first = LocalDate.ofInstant(now, zone).minusDays(Course.DAYS - 1);
        var found = new EnumMap<Figure, Map<LocalDate, Long>>(Figure.class);
        for (var figure : Figure.values()) found.put(figure, new ConcurrentHashMap<>());
        for (var source : SOURCES)
            jdbc.sql(source)
                    .param("zone", zone.getId())
                    .param("since", first.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC))
                    .param("reactions", new ArrayList<>(rules.activities()))
                    .query(row -> {
                        found.getOrDefault(Figure.valueOf(row.getString("figure")), Map.of())
                                .put(row.getObject("day", LocalDate.class), row.getLong("found"));
                    });
        return found.entrySet().stream()
                .map(entry -> new Course(
                        entry.getKey(),
                        IntStream.range(0, Course.DAYS)
                                .mapToObj(n -> entry.getValue().getOrDefault(first.plusDays(n), 0L))
                                .toList()))
                .toList();
    }
}
