package dev.hagukumi.scoring.ledger;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.platform.database.Lock;
import dev.hagukumi.scoring.Award;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the ledger and the scores, many rows per statement, leads in id order. */
@Component
class LedgerTable {
    /** Leads of one shard are written by one transaction at a time. */
    static final int SHARDS = 64;

    private final JdbcClient jdbc;

    LedgerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the ledgers of these leads until the transaction ends: a lead has no row to lock before it earned anything. */
    void lock(Collection<LeadId> leads) {
        jdbc.sql("select pg_advisory_xact_lock(?, shard)::text from unnest(?::int[]) shard")
                .param(Lock.SHARD_OF_LEDGERS.key())
                .param(leads.stream()
                        .mapToInt(lead -> (int) (lead.value() % SHARDS))
                        .distinct()
                        .sorted()
                        .toArray())
                .query(String.class)
                .list();
    }

    Map<LeadId, Map<String, Integer>> balances(Collection<LeadId> leads) {
        var balances = new HashMap<LeadId, Map<String, Integer>>();
        jdbc.sql("select lead, name, balance from score where lead = any(?)")
                .param(ids(leads))
                .query(row -> {
                    balances.computeIfAbsent(new LeadId(row.getLong("lead")), lead -> new TreeMap<>())
                            .put(row.getString("name"), row.getInt("balance"));
                });
        return balances;
    }

    /** The lines of the open page of each lead. */
    Map<LeadId, List<Replayed.Line>> openPages(Collection<LeadId> leads) {
        var pages = new HashMap<LeadId, List<Replayed.Line>>();
        jdbc.sql("""
                        select a.lead, a.score, a.code, a.activity, a.points
                          from award a left join trail t on t.lead = a.lead
                         where a.lead = any(?) and a.page = coalesce(t.page, 0)
                         order by a.id
                        """).param(ids(leads)).query(row -> {
            pages.computeIfAbsent(new LeadId(row.getLong("lead")), lead -> new ArrayList<>())
                    .add(new Replayed.Line(
                            row.getString("score"),
                            row.getString("code"),
                            row.getLong("activity"),
                            row.getInt("points")));
        });
        return pages;
    }

    /** @param at when each line was earned */
    List<Award> append(List<Entry> entries, String ruleSet, Function<Entry, Instant> at) {
        if (entries.isEmpty()) return List.of();
        var ids = new HashMap<Past.ByActivity, Long>();
        jdbc.sql("""
                        insert into award (lead, page, score, code, object, reason, rule_set, activity, points, balance_after, at)
                        select lead, page, score, code, object, reason, ?, activity, points, balance_after, at::timestamptz
                          from unnest(?::bigint[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::int[],
                                      ?::int[], ?::text[])
                               with ordinality as t(lead, page, score, code, object, reason, activity, points, balance_after, at, place)
                         order by place
                        returning id, activity, code
                        """)
                .param(ruleSet)
                .param(entries.stream().mapToLong(each -> each.lead().value()).toArray())
                .param(entries.stream().mapToInt(Entry::page).toArray())
                .param(entries.stream().map(each -> each.grant().score()).toArray(String[]::new))
                .param(entries.stream().map(each -> each.grant().code()).toArray(String[]::new))
                .param(entries.stream().map(each -> each.grant().object()).toArray(String[]::new))
                .param(entries.stream().map(each -> each.grant().reason()).toArray(String[]::new))
                .param(entries.stream().mapToLong(Entry::activity).toArray())
                .param(entries.stream().mapToInt(Entry::taken).toArray())
                .param(entries.stream().mapToInt(Entry::balanceAfter).toArray())
                .param(entries.stream().map(each -> at.apply(each).toString()).toArray(String[]::new))
                .query(row -> {
                    ids.put(new Past.ByActivity(row.getLong("activity"), row.getString("code")), row.getLong("id"));
                });
        addToScores(entries);
        return entries.stream()
                .map(each -> {
                    var id = ids.get(
                            new Past.ByActivity(each.activity(), each.grant().code()));
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
                            at.apply(each));
                })
                .toList();
    }

    private record Key(LeadId lead, String score) {}

    /** Adds what was taken instead of setting the balance: ledger and score then agree whatever else happens. */
    private void addToScores(List<Entry> entries) {
        var taken = new HashMap<Key, Integer>();
        for (var each : entries) taken.merge(new Key(each.lead(), each.grant().score()), each.taken(), Integer::sum);
        var given = new ArrayList<>(taken.entrySet());
        given.removeIf(each -> each.getValue() < 0);
        var lost = new ArrayList<>(taken.entrySet());
        lost.removeIf(each -> each.getValue() >= 0);
        add(given, """
                        insert into score (lead, name, balance)
                        select lead, name, taken from unnest(?::bigint[], ?::text[], ?::int[]) as t(lead, name, taken)
                         order by lead, name
                        on conflict (lead, name) do update set balance = score.balance + excluded.balance
                        """);
        // A score that loses is there already; a row below 0 could not even be offered to an upsert.
        add(lost, """
                        update score set balance = balance + taken
                          from unnest(?::bigint[], ?::text[], ?::int[]) as t(lost, score, taken)
                         where lead = lost and name = score
                        """);
    }

    private void add(List<Map.Entry<Key, Integer>> taken, String statement) {
        if (taken.isEmpty()) return;
        jdbc.sql(statement)
                .param(taken.stream()
                        .mapToLong(each -> each.getKey().lead().value())
                        .toArray())
                .param(taken.stream().map(each -> each.getKey().score()).toArray(String[]::new))
                .param(taken.stream().mapToInt(Map.Entry::getValue).toArray())
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
