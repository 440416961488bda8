package dev.hagukumi.mail.pace;

import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the lanes; whoever takes some holds them, in their order, until the end of the transaction. */
@Component
class LaneRows {
    private final JdbcClient jdbc;

    LaneRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Lane> take(SortedSet<String> names, Instant now) {
        var lanes = new TreeMap<String, Lane>();
        if (names.isEmpty()) return lanes;
        jdbc.sql("""
                        insert into mail_lane (name, next_at) select name, :now from unnest(:names) as name order by name
                        on conflict do nothing
                        """)
                .param("names", names.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("select name, next_at, day, used from mail_lane where name = any(:names) order by name for update")
                .param("names", names.toArray(String[]::new))
                .query(row -> {
                    var lane = new Lane(
                            row.getString("name"),
                            row.getTimestamp("next_at").toInstant(),
                            row.getObject("day", LocalDate.class),
                            row.getInt("used"));
                    lanes.put(lane.name, lane);
                });
        return lanes;
    }

    void give(Collection<Lane> lanes) {
        for (var lane : lanes)
            jdbc.sql("update mail_lane set next_at = :next, day = :day, used = :used where name = :name")
                    .param("next", Timestamp.from(lane.next))
                    .param("day", lane.day == null ? null : Date.valueOf(lane.day), Types.DATE)
                    .param("used", lane.used)
                    .param("name", lane.name)
                    .update();
    }
}
