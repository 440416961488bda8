package dev.hagukumi.bench.engine;

import com.zaxxer.hikari.HikariDataSource;
import dev.hagukumi.bench.Answers;
import dev.hagukumi.bench.Crew;
import dev.hagukumi.bench.engine.RowTemplate.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How fast the same rows could be written if nobody thought: copies of our tables with their indexes, batches of 200, nothing
 * read. It writes what it saw ours write for one lead. Argument: the database.
 */
final class Floor {
    static final String SCHEMA = "floor";
    private static final int BATCH = 200;
    private static final List<String> SEEN = List.of(
            "act_ru_execution:proc_inst_id_",
            "act_ru_job:process_instance_id_",
            "act_ru_event_subscr:proc_inst_id_",
            "act_ru_variable:proc_inst_id_",
            "enrolment:instance",
            "journey_step:instance");

    private final JdbcTemplate jdbc;
    private List<RowTemplate> asleep = List.of();
    private List<RowTemplate> visit = List.of();
    private List<RowTemplate> reminder = List.of();
    private Ids ids = new Ids(List.of(), 0);
    private Ids reminderIds = new Ids(List.of(), 0);

    private Floor(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In the parent: what the floor writes into. */
    static void copyTables(JdbcTemplate jdbc, List<String> tables) {
        jdbc.execute("create schema if not exists " + SCHEMA);
        for (var table : tables)
            jdbc.execute("create table %1$s.%2$s (like public.%2$s including all)".formatted(SCHEMA, table));
    }

    /** In the parent: lets ours lead two leads while the floor looks on. */
    static void show(Contestant ours, Contestant floor) {
        ours.reset();
        ours.ask("enrol", 1, 2, 60);
        floor.ask("see-asleep", 1);
        ours.ask("correlate", 1, 1, 60);
        floor.ask("see-visited", 1);
        Herd.makeDue(ours, 2, 1);
        Herd.drain(ours, 2, 1, 60);
        floor.ask("see-reminded", 2);
        ours.reset();
    }

    public static void main(String[] arguments) throws Exception {
        var answers = new Answers();
        var database = new HikariDataSource();
        database.setJdbcUrl(arguments[0]);
        // One for each thread: each soon has all its statements prepared.
        database.setMaximumPoolSize(4);
        var floor = new Floor(new JdbcTemplate(database));
        answers.on("see-asleep", a -> floor.seeAsleep(a[0]))
                .on("see-visited", a -> floor.seeVisited(a[0]))
                .on("see-reminded", a -> floor.seeReminded(a[0]))
                .on("enrol", a -> Crew.share(a[0], a[1], BATCH, a[2], floor::enrol))
                .on("correlate", a -> Crew.share(a[0], a[1], BATCH, a[2], floor::correlate))
                .on("herd", a -> Crew.share(a[0], a[1], BATCH, a[2], floor::remind))
                .serve();
    }

    private Map<String, ?> seeAsleep(long lead) {
        asleep = rows(lead);
        ids = RowTemplate.ids(asleep, instance(lead), lead);
        return Map.of("rows", asleep.size());
    }

    private Map<String, ?> seeVisited(long lead) {
        visit = steps(rows(lead))
                .subList(steps(asleep).size(), steps(rows(lead)).size());
        return Map.of("rows", visit.size());
    }

    private Map<String, ?> seeReminded(long lead) {
        var rows = new ArrayList<RowTemplate>();
        var now = rows(lead);
        rows.addAll(steps(now).subList(steps(asleep).size(), steps(now).size()));
        now.stream().filter(row -> row.table().equals("public.act_ru_job")).forEach(rows::add);
        rows.addAll(RowTemplate.read(jdbc, "public.delivery", "lead = ?", lead));
        var known = new ArrayList<>(RowTemplate.ids(now, instance(lead), lead).all());
        var mail = rows.get(rows.size() - 1);
        var messageId = String.valueOf(mail.value("message_id"));
        known.add(messageId.substring(1, messageId.indexOf('@')));
        known.add(String.valueOf(mail.value("return_token")));
        known.add(String.valueOf(mail.value("reader_token")));
        // Numbers that the sleeping instance's ids do not have.
        while (known.size() < RowTemplate.MOST_IDS) known.add(1, "none of them " + known.size());
        reminder = rows;
        reminderIds = new Ids(known, lead);
        return Map.of("rows", reminder.size());
    }

    private String instance(long lead) {
        return String.valueOf(
                jdbc.queryForObject("select instance from public.enrolment where lead_id = ?", String.class, lead));
    }

    private List<RowTemplate> rows(long lead) {
        var instance = instance(lead);
        var rows = new ArrayList<RowTemplate>();
        for (var table : SEEN) {
            var parts = table.split(":");
            rows.addAll(RowTemplate.read(jdbc, "public." + parts[0], parts[1] + " = ?", instance));
        }
        return rows;
    }

    private static List<RowTemplate> steps(List<RowTemplate> rows) {
        return rows.stream()
                .filter(row -> row.table().equals("public.journey_step"))
                .toList();
    }

    private interface Batch {
        void of(Connection connection) throws SQLException;
    }

    private void commit(Batch batch) throws SQLException {
        try (var connection = jdbc.getDataSource().getConnection()) {
            connection.setAutoCommit(false);
            batch.of(connection);
            connection.commit();
        }
    }

    private void enrol(long first, int count) throws SQLException {
        commit(connection -> {
            for (var row : asleep) insert(connection, row, ids, first, count);
        });
    }

    private void correlate(long first, int count) throws SQLException {
        commit(connection -> {
            for (var table : List.of("act_ru_variable", "act_ru_event_subscr", "act_ru_job", "act_ru_execution"))
                delete(connection, table, first, count);
            for (var row : visit) insert(connection, row, ids, first, count);
            update(
                    connection,
                    "update enrolment set ended_at = now(), end_reason = 'completed' where instance = ?",
                    first,
                    count);
        });
    }

    /** The timer's transaction and the mail step's, as the engine has them. */
    private void remind(long first, int count) throws SQLException {
        var steps = reminder.stream()
                .filter(row -> row.table().equals("public.journey_step"))
                .toList();
        var job = reminder.stream()
                .filter(row -> row.table().equals("public.act_ru_job"))
                .toList();
        var mail = reminder.stream()
                .filter(row -> row.table().equals("public.delivery"))
                .toList();
        commit(connection -> {
            delete(connection, "act_ru_job", first, count);
            delete(connection, "act_ru_event_subscr", first, count);
            update(
                    connection,
                    "update act_ru_execution set rev_ = rev_ + 1, act_id_ = 'x' where id_ = ?",
                    first,
                    count);
            for (var row : job) insert(connection, row, reminderIds, first, count);
            for (var row : steps.subList(0, steps.size() / 2)) insert(connection, row, reminderIds, first, count);
        });
        commit(connection -> {
            for (var row : job) delete(connection, row, first, count);
            update(
                    connection,
                    "update act_ru_execution set rev_ = rev_ + 1, act_id_ = 'y' where id_ = ?",
                    first,
                    count);
            for (var row : mail) insert(connection, row, reminderIds, first, count);
            for (var row : job) insert(connection, row, reminderIds, first, count);
            for (var row : steps.subList(steps.size() / 2, steps.size()))
                insert(connection, row, reminderIds, first, count);
        });
    }

    private static void insert(Connection connection, RowTemplate row, Ids ids, long first, int count)
            throws SQLException {
        var sql = row.insert().replace("public.", "");
        var filler = row.filler(ids);
        try (var statement = connection.prepareStatement(sql)) {
            for (var lead = first; lead < first + count; lead++) {
                filler.fill(statement, lead);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Every row of the sleeping instance in the table. */
    private void delete(Connection connection, String table, long first, int count) throws SQLException {
        for (var row : asleep) {
            if (!row.table().equals("public." + table)) continue;
            deleteById(connection, table, ids.all().indexOf(row.value("id_")), first, count);
        }
    }

    private void delete(Connection connection, RowTemplate job, long first, int count) throws SQLException {
        deleteById(connection, "act_ru_job", reminderIds.all().indexOf(job.value("id_")), first, count);
    }

    private static void deleteById(Connection connection, String table, int number, long first, int count)
            throws SQLException {
        try (var statement = connection.prepareStatement("delete from " + table + " where id_ = ?")) {
            for (var lead = first; lead < first + count; lead++) {
                statement.setString(1, RowTemplate.id(lead, number));
                statement.addBatch();
            }
            written(statement.executeBatch(), table);
        }
    }

    private static void update(Connection connection, String sql, long first, int count) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var lead = first; lead < first + count; lead++) {
                statement.setString(1, RowTemplate.id(lead, 0));
                statement.addBatch();
            }
            written(statement.executeBatch(), sql);
        }
    }

    private static void written(int[] counts, String what) {
        for (var one : counts)
            if (one != 1) throw new IllegalStateException(what + ": " + one + " rows in place of one");
    }
}
