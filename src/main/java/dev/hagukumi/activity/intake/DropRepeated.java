package dev.hagukumi.activity.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leaves out items that were taken before, so that a sender may repeat itself without changing anything. */
@Component
class DropRepeated {
    private final JdbcClient jdbc;

    DropRepeated(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Item> newOnes(List<Item> items, Instant received) {
        var seen = new HashSet<String>();
        var distinct = items.stream().filter(item -> seen.add(item.messageId())).toList();
        var known = known(distinct.stream()
                .filter(Item::changesPeople)
                .map(Item::messageId)
                .toArray(String[]::new));
        var unknown = distinct.stream()
                .filter(item -> !known.contains(item.messageId()))
                .toList();
        var lost = lostRaces(unknown, received);
        return unknown.stream().filter(item -> !lost.contains(item.messageId())).toList();
    }

    private Set<String> known(String[] messageIds) {
        if (messageIds.length == 0) return Set.of();
        return new HashSet<>(
                jdbc.sql("""
                        select message_id from activity where message_id = any(:ids)
                        union all select message_id from identification where message_id = any(:ids)""").param("ids", messageIds).query(String.class).list());
    }

    /** Names identify calls; those that another request named meanwhile are its. */
    private Set<String> lostRaces(List<Item> items, Instant received) {
        var ids = items.stream()
                .filter(item -> item.type() == null)
                .map(Item::messageId)
                .sorted()
                .toArray(String[]::new);
        if (ids.length == 0) return Set.of();
        var lost = new HashSet<>(List.of(ids));
        jdbc.sql("""
                        insert into identification (message_id, received_at)
                        select id, :received from unnest(:ids) id order by id
                        on conflict (message_id) do nothing returning message_id""")
                .param("received", received.atOffset(ZoneOffset.UTC))
                .param("ids", ids)
                .query(String.class)
                .list()
                .forEach(lost::remove);
        return lost;
    }
}
