package dev.hagukumi.bench.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many sleeping instances, made of one real one row by row; what the engine's tables weigh with them. */
final class Sleepers {
    /** Beyond all leads that the works use. */
    static final long FIRST = 2_000_000;

    /** As each contestant makes them. */
    private static final Map<String, String> IDS = Map.of(
            Contestant.HAGUKUMI, "('z' || lpad(to_hex({n}), 7, '0'))",
            Contestant.CAMUNDA, "lpad(to_hex({n}), 8, '0') || '-c8f3-11f0-9a64-0242ac120002'",
            Contestant.FLOWABLE, "(1000000000 + {n})::text");

    private static final String INDEXES = """
            select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
            from pg_index i
            where indrelid = any(?::regclass[])
              and not exists (select from pg_constraint c where c.conindid = i.indexrelid)""";

    private Sleepers() {}

    private record Index(String name, String definition) {}

    /**
     * The contestant is empty; its lead 1 falls asleep and is multiplied. Answers the bytes that each one takes in the tables of
     * running instances.
     */
    static double seed(Contestant contestant, long count) {
        var jdbc = contestant.jdbc();
        var ours = contestant.name().equals(Contestant.HAGUKUMI);
        if (ours) leads(jdbc, count);
        contestant.ask(ours ? "enrol-plain" : "enrol", 1, 1, 60);
        var before = contestant.bytes(contestant.running());
        var rows = rowsOf(contestant);
        var instance = instance(contestant);
        var ids = RowTemplate.ids(rows, instance, 1);

        var tables = contestant.running();
        jdbc.execute("begin");
        try {
            // What is written into a table that was emptied in the same transaction needs no log; keys hold by
            // construction.
            jdbc.execute("set local session_replication_role = replica");
            contestant.empty(tables);
            var indexes = dropIndexes(jdbc, tables);
            for (var row : rows)
                if (row.multiply(jdbc, ids, IDS.get(contestant.name()), FIRST, count) != count)
                    throw new IllegalStateException("not all of " + row);
            indexes.forEach(index -> jdbc.execute(index.definition()));
            jdbc.execute("commit");
        } catch (RuntimeException e) {
            jdbc.execute("rollback");
            throw e;
        }
        contestant.analyze();
        return (contestant.bytes(tables) - before) / (double) count;
    }

    private static void leads(JdbcTemplate jdbc, long count) {
        var there = jdbc.queryForObject("select count(*) from lead where id >= ?", Long.class, FIRST);
        if (there != null && there == 0) Contestants.leads(jdbc, FIRST, count);
    }

    private static List<RowTemplate> rowsOf(Contestant contestant) {
        var rows = new ArrayList<RowTemplate>();
        for (var table : contestant.tables().running())
            rows.addAll(RowTemplate.read(
                    contestant.jdbc(), table.name(), table.instanceColumn() + " = ?", instance(contestant)));
        return rows;
    }

    private static String instance(Contestant contestant) {
        return String.valueOf(contestant
                .jdbc()
                .queryForObject("select id_ from act_ru_execution where business_key_ = '1'", String.class));
    }

    private static List<Index> dropIndexes(JdbcTemplate jdbc, List<String> tables) {
        var indexes = jdbc.query(
                INDEXES,
                (rs, n) -> new Index(rs.getString("name"), rs.getString("definition")),
                "{" + String.join(",", tables) + "}");
        indexes.forEach(index -> jdbc.execute("drop index " + index.name()));
        return indexes;
    }
}
