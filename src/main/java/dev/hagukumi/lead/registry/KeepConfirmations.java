package dev.hagukumi.lead.registry;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Source;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps since when we know that a person reads the address of a lead. */
@Component
class KeepConfirmations {
    private final JdbcClient jdbc;

    KeepConfirmations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void confirm(Map<LeadId, Instant> leads) {
        if (leads.isEmpty()) return;
        var sorted = leads.keySet().stream().sorted().toList();
        jdbc.sql("""
                        with locked as (
                            select l.id, said.at::timestamptz as at
                            from unnest(:leads, :ats) as said (id, at) join lead l on l.id = said.id
                            where l.confirmed_at is null order by l.id for no key update of l)
                        update lead l set confirmed_at = locked.at from locked where l.id = locked.id""")
                .param("leads", sorted.stream().mapToLong(LeadId::value).toArray())
                .param(
                        "ats",
                        sorted.stream()
                                .map(lead -> String.valueOf(leads.get(lead)))
                                .toArray(String[]::new))
                .update();
    }

    Map<LeadId, Source> missing(Collection<LeadId> leads) {
        var missing = new HashMap<LeadId, Source>();
        jdbc.sql("select id, named_by from lead where id = any(:leads) and confirmed_at is null")
                .param("leads", leads.stream().mapToLong(LeadId::value).toArray())
                .query(row -> {
                    missing.put(new LeadId(row.getLong("id")), Source.valueOf(row.getString("named_by")));
                });
        return missing;
    }
}
