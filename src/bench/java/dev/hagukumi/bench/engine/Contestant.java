package dev.hagukumi.bench.engine;

import dev.hagukumi.bench.Child;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** One who competes: its process, its database, and where things stand there. */
record Contestant(String name, Child child, JdbcTemplate jdbc, Tables tables, int share, Works works) {
    static final String CAMUNDA = "Camunda";
    static final String FLOWABLE = "Flowable";
    static final String HAGUKUMI = "Hagukumi";
    static final String FLOOR = "JDBC floor";

    /**
     * Where things stand.
     *
     * @param running tables of a running instance, each with the column that names the instance
     * @param history what is kept of one that ended
     * @param others emptied with them
     * @param timers the table of timers that wait
     * @param outbox where a mail's row goes
     */
    record Tables(
            List<InstanceTable> running, List<String> history, List<String> others, String timers, String outbox) {

        List<String> all() {
            var names = running.stream().map(InstanceTable::name);
            return Stream.of(names, history.stream(), others.stream(), Stream.of(timers, outbox))
                    .flatMap(each -> each)
                    .distinct()
                    .toList();
        }
    }

    record InstanceTable(String name, String instanceColumn) {}

    /** How long a work may take at most, in seconds: rates are compared, and the whole run must end. */
    record Works(long single, long herd, long herdAmongMillion) {}

    JsonNode ask(String verb, Object... arguments) {
        return child.ask(verb, arguments);
    }

    /** As it was after the start. */
    void reset() {
        empty(tables.all());
    }

    /** All rows go but those by which a message starts a scenario: these belong to the definition. */
    void empty(List<String> names) {
        jdbc.execute("create table if not exists kept_starts as"
                + " select * from act_ru_event_subscr where proc_inst_id_ is null");
        jdbc.execute("truncate " + String.join(", ", names) + " cascade");
        jdbc.execute("insert into act_ru_event_subscr select * from kept_starts");
    }

    void analyze() {
        for (var table : tables.all()) jdbc.execute("vacuum analyze " + table);
    }

    long mails() {
        return count("select count(*) from " + tables.outbox());
    }

    long count(String sql) {
        var count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    /** Tables and indexes, in bytes. */
    long bytes(List<String> names) {
        var sum = names.stream()
                .map(table -> "pg_total_relation_size('" + table + "')")
                .collect(Collectors.joining(" + "));
        return count("select " + sum);
    }

    List<String> running() {
        return tables.running().stream().map(InstanceTable::name).toList();
    }
}
