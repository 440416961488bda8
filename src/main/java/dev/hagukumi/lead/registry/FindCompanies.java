package dev.hagukumi.lead.registry;

import dev.hagukumi.platform.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds companies by name and founds those that are new. */
@Component
class FindCompanies {
    private final JdbcClient jdbc;
    private final Clock clock;

    FindCompanies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The id of each company; safe against two that found the same one at once. */
    Map<String, Long> named(Collection<String> names) {
        if (names.isEmpty()) return Map.of();
        var sorted = new TreeSet<>(names).toArray(String[]::new);
        var ids = idsOf(sorted);
        if (ids.size() < sorted.length) {
            jdbc.sql("""
                            insert into company (name, created_at)
                            select name, :at from unnest(:names) name order by name
                            on conflict (name) do nothing""")
                    .param("names", sorted)
                    .param("at", OffsetDateTime.ofInstant(clock.now(), ZoneOffset.UTC))
                    .update();
            ids = idsOf(sorted);
        }
        return ids;
    }

    private Map<String, Long> idsOf(String[] names) {
        var ids = new HashMap<String, Long>();
        jdbc.sql("select name, id from company where name = any(:names)")
                .param("names", names)
                .query(row -> {
                    ids.put(row.getString("name"), row.getLong("id"));
                });
        return ids;
    }
}
