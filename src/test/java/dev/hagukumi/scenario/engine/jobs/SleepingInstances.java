package dev.hagukumi.scenario.engine.jobs;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many copies of one sleeping instance, with all its rows, written by SQL: what a large installation looks like to a query. */
final class SleepingInstances implements AutoCloseable {
    private static final Set<String> IDS = Set.of(
            "id_",
            "proc_inst_id_",
            "process_instance_id_",
            "execution_id_",
            "parent_id_",
            "root_proc_inst_id_",
            "act_inst_id_",
            "business_key_",
            "var_scope_");

    private final JdbcTemplate jdbc;
    private final String instance;

    private SleepingInstances(JdbcTemplate jdbc, String instance) {
        this.jdbc = jdbc;
        this.instance = instance;
    }

    static SleepingInstances copiesOf(String instance, int many, JdbcTemplate jdbc) {
        var sleeping = new SleepingInstances(jdbc, instance);
        sleeping.copy("act_ru_execution", "proc_inst_id_", many);
        sleeping.copy("act_ru_job", "process_instance_id_", many);
        sleeping.copy("act_ru_event_subscr", "proc_inst_id_", many);
        sleeping.copy("act_ru_variable", "proc_inst_id_", many);
        for (var table : tables()) jdbc.execute("vacuum analyze " + table);
        return sleeping;
    }

    static Set<String> tables() {
        return Set.of("act_ru_execution", "act_ru_job", "act_ru_event_subscr", "act_ru_variable");
    }

    private void copy(String table, String owner, int many) {
        var columns = jdbc.queryForList(
                "select column_name from information_schema.columns where table_name = ? order by ordinal_position",
                String.class,
                table);
        var values = columns.stream().map(SleepingInstances::value).collect(Collectors.joining(", "));
        jdbc.update(
                "insert into " + table + " (" + String.join(", ", columns) + ") select " + values + " from " + table
                        + " t, generate_series(1, " + many + ") n where t." + owner + " = ?",
                instance);
    }

    private static String value(String column) {
        return IDS.contains(column) ? "t." + column + " || '-' || n" : "t." + column;
    }

    @Override
    public void close() {
        var copies = instance + "-%";
        jdbc.update("delete from act_ru_execution where proc_inst_id_ like ?", copies);
        jdbc.update("delete from act_ru_job where process_instance_id_ like ?", copies);
        jdbc.update("delete from act_ru_event_subscr where proc_inst_id_ like ?", copies);
        jdbc.update("delete from act_ru_variable where proc_inst_id_ like ?", copies);
        for (var table : tables()) jdbc.execute("vacuum analyze " + table);
    }
}
