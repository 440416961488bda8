package dev.hagukumi.scoring.ledger;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.scoring.Award;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the ledger and the scores, many rows per statement, leads in id order. */
@Component
class LedgerTable {
    private final JdbcClient jdbc;

    LedgerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The balances of these leads, held until the transaction ends. */
    Map<LeadId, Map<String, Integer>> lock(Collection<LeadId> leads) {
        return balances(leads, "for update");
    }

    Map<LeadId, Map<String, Integer>> balances(Collection<LeadId> leads) {
        return balances(leads, "");
    }

    private Map<LeadId, Map<String, Integer>> balances(Collection<LeadId> leads, String lock) {
        var balances = new HashMap<LeadId, Map<String, Integer>>();
        jdbc.sql("select lead, name, balance from score where lead = any(?) order by lead, name " + lock)
                .param(ids(leads))
                .query(row -> {
                    balances.computeIfAbsent(new LeadId(row.getLong("lead")), lead -> new TreeMap<>())
                            .put(row.getString("name"), row.getInt("balance"));
                });
        return balances;
    }

    List<Award> append(List<Entry> entries, String ruleSet, Instant at) {
        if (entries.isEmpty()) return List.of();
        var written = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
        var ids = new HashMap<LeadBook.Earned, Long>();
        jdbc.sql("""
                        insert into award (lead, score, code, object, reason, rule_set, activity, points, balance_after, at)
                        select lead, score, code, object, reason, ?, activity, points, balance_after, ?
                          from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::int[], ?::int[])
                               with ordinality as t(lead, score, code, object, reason, activity, points, balance_after, place)
                         order by place
                        returning id, activity, code
                        """)
                .param(ruleSet)
                .param(written)
                .param(entries.stream().mapToLong(each -> each.lead().value()).toArray())
                .param(entries.stream().map(each -> each.grant().score()).toArray(String[]::new))
                .param(entries.stream().map(each -> each.grant().code()).toArray(String[]::new))
                .param(entries.stream().map(each -> each.grant().object()).toArray(String[]::new))
                .param(entries.stream().map(each -> each.grant().reason()).toArray(String[]::new))
                .param(entries.stream().mapToLong(Entry::activity).toArray())
                .param(entries.stream().mapToInt(Entry::taken).toArray())
                .param(entries.stream().mapToInt(Entry::balanceAfter).toArray())
                .query(row -> {
                    ids.put(
                            new LeadBook.Earned.ByActivity(row.getLong("activity"), row.getString("code")),
                            row.getLong("id"));
                });
        addToScores(entries);
        return entries.stream()
                .map(each -> {
                    var id = ids.get(new LeadBook.Earned.ByActivity(
                            each.activity(), each.grant().code()));
                    if (id == null) throw new IllegalStateException("the ledger did not take " + each);
                    return new Award(
                            id,
                            each.lead(),
                            each.grant().score(),
                            each.grant().code(),
                            each.grant().reason(),
                            ruleSet,
                            each.activity(),
                            each.taken(),
                            each.balanceAfter(),
                            at);
                })
                .toList();
    }

    /** Adds what was taken instead of setting the balance: ledger and score then agree whatever else happens. */
    private void addToScores(List<Entry> entries) {
        record Key(LeadId lead, String score) {}
        var taken = new HashMap<Key, Integer>();
        for (var each : entries) taken.merge(new Key(each.lead(), each.grant().score()), each.taken(), Integer::sum);
        var keys = new ArrayList<>(taken.keySet());
        jdbc.sql("""
                        insert into score (lead, name, balance)
                        select lead, name, taken from unnest(?::bigint[], ?::text[], ?::int[]) as t(lead, name, taken)
                         order by lead, name
                        on conflict (lead, name) do update set balance = score.balance + excluded.balance
                        """)
                .param(keys.stream().mapToLong(key -> key.lead().value()).toArray())
                .param(keys.stream().map(Key::score).toArray(String[]::new))
                .param(keys.stream().mapToInt(key -> taken.getOrDefault(key, 0)).toArray())
                .update();
    }

    static long[] ids(Collection<LeadId> leads) {
        return leads.stream().mapToLong(LeadId::value).sorted().toArray();
    }

    static Award award(ResultSet row, int number) throws SQLException {
        return new Award(
                row.getLong("id"),
                new LeadId(row.getLong("lead")),
                row.getString("score"),
                row.getString("code"),
                row.getString("reason"),
                row.getString("rule_set"),
                row.getLong("activity"),
                row.getInt("points"),
                row.getInt("balance_after"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
