package dev.hagukumi.lead.registry;

import dev.hagukumi.lead.Alias;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Source;
import dev.hagukumi.platform.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who bears which alias: the first to claim one holds it, every later claim by another lead is a recorded conflict. */
@Component
class KeepAliases {
    private static final Comparator<Alias> IN_ORDER =
            Comparator.comparing(Alias::kind).thenComparing(Alias::value);

    private final JdbcClient jdbc;
    private final Clock clock;

    KeepAliases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<Alias, LeadId> holders(Collection<Alias> aliases) {
        if (aliases.isEmpty()) return Map.of();
        var holders = new HashMap<Alias, LeadId>();
        jdbc.sql("""
                        select kind, value, lead from lead_alias
                        where (kind, value) in (select * from unnest(:kinds, :values))""")
                .param("kinds", aliases.stream().map(a -> a.kind().name()).toArray(String[]::new))
                .param("values", aliases.stream().map(Alias::value).toArray(String[]::new))
                .query(row -> {
                    var alias = new Alias(Alias.Kind.valueOf(row.getString("kind")), row.getString("value"));
                    holders.put(alias, new LeadId(row.getLong("lead")));
                });
        return holders;
    }

    Map<Alias, LeadId> attach(List<Alias.Claim> claims, Source source) {
        if (claims.isEmpty()) return Map.of();
        var first = new LinkedHashMap<Alias, LeadId>();
        claims.forEach(claim -> first.putIfAbsent(claim.alias(), claim.lead()));
        var ordered = first.entrySet().stream()
                .map(entry -> new Alias.Claim(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Alias.Claim::alias, IN_ORDER))
                .toList();
        if (!source.claimsOnly()) recordConflicts(ordered, "held.claimed");
        insert(ordered, source);
        var holders = holders(first.keySet());
        recordConflicts(
                claims.stream()
                        .filter(claim -> !claim.lead().equals(holders.get(claim.alias())))
                        .distinct()
                        .sorted(Comparator.comparing(Alias.Claim::alias, IN_ORDER)
                                .thenComparing(Alias.Claim::lead))
                        .toList(),
                "true");
        return holders;
    }

    /** A user's id that a page made up must not be in the way of the one who really bears it. */
    private void insert(List<Alias.Claim> claims, Source source) {
        write("""
                insert into lead_alias (kind, value, lead, since, claimed)
                select kind, value, lead, :at, %s and kind = 'USER'
                from unnest(:kinds, :values, :leads) with ordinality as claim (kind, value, lead, number) order by number
                on conflict (kind, value) do update set lead = excluded.lead, since = excluded.since, claimed = false
                    where lead_alias.claimed and not excluded.claimed""".formatted(source.claimsOnly()), claims);
    }

    private void recordConflicts(List<Alias.Claim> claims, String where) {
        if (claims.isEmpty()) return;
        write("""
                insert into alias_conflict (kind, value, held_by, claimed_by, at)
                select held.kind, held.value, held.lead, claim.lead, :at
                from unnest(:kinds, :values, :leads) with ordinality as claim (kind, value, lead, number)
                    join lead_alias held on held.kind = claim.kind and held.value = claim.value
                        and held.lead <> claim.lead and %s
                order by number
                on conflict (kind, value, held_by, claimed_by) do nothing""".formatted(where), claims);
    }

    private void write(String sql, List<Alias.Claim> claims) {
        jdbc.sql(sql)
                .param(
                        "kinds",
                        claims.stream().map(c -> c.alias().kind().name()).toArray(String[]::new))
                .param("values", claims.stream().map(c -> c.alias().value()).toArray(String[]::new))
                .param("leads", claims.stream().mapToLong(c -> c.lead().value()).toArray())
                .param("at", OffsetDateTime.ofInstant(clock.now(), ZoneOffset.UTC))
                .update();
    }
}
