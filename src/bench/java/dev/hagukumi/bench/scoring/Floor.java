package dev.hagukumi.bench.scoring;

import dev.hagukumi.bench.Bench;
import dev.hagukumi.bench.Crew;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;

/** The rows that the way from intake to ledger writes, by plain JDBC batches of the same size, in copies of the same tables. */
final class Floor {
    private static final int BATCH = 200;
    private static final List<String> TABLES = List.of("activity", "award", "score", "trail");

    private interface Row {
        void set(PreparedStatement statement, long number) throws SQLException;
    }

    private final String url;
    private final ThreadLocal<Connection> connections = new ThreadLocal<>();

    Floor(Bench bench, String database) throws IOException {
        this.url = bench.database().url(database) + "&reWriteBatchedInserts=true&currentSchema=floor";
        var jdbc = bench.database().jdbc(database);
        jdbc.execute("create schema floor");
        for (var table : TABLES)
            jdbc.execute("create table floor.%1$s (like public.%1$s including all)".formatted(table));
    }

    /** Answers how many activities per second. */
    double write(long first, int count) throws Exception {
        var begin = System.nanoTime();
        Crew.share(first, count, BATCH, 600, this::batch);
        return count / ((System.nanoTime() - begin) / 1e9);
    }

    private Connection connection() throws SQLException {
        var connection = connections.get();
        if (connection == null) {
            connection = DriverManager.getConnection(url);
            connection.setAutoCommit(false);
            connections.set(connection);
        }
        return connection;
    }

    /** One commit for what the intake keeps, one for what scoring makes of it, as we do. */
    private void batch(long first, int count) throws SQLException {
        var connection = connection();
        var numbers = LongStream.range(first, first + count).boxed().toList();
        rows(connection, numbers, """
                insert into activity (message_id, lead, type, at, received_at, properties, state)
                values (?, ?, ?, now(), now(), ?::jsonb, 'PENDING')""", (row, number) -> {
            row.setString(1, "f" + number);
            row.setLong(2, lead(number));
            row.setString(3, Kind.of(number).type);
            row.setString(
                    4,
                    "{\"%s\": \"%s\"}"
                            .formatted(Kind.of(number).property, Kind.of(number).value(number)));
        });
        connection.commit();
        rows(connection, numbers, """
                insert into award (lead, score, code, object, reason, rule_set, activity, points, balance_after, at)
                values (?, 'engagement', ?, ?, 'A sentence that sales reads',
                'b461161b461161b461161b461161b461161b461161b461161b461161b461161b', ?, 10, 10, now())
                on conflict do nothing""", (row, number) -> {
            row.setLong(1, lead(number));
            row.setString(2, Kind.of(number).type);
            row.setString(3, Kind.of(number).value(number));
            row.setLong(4, number);
        });
        // In the order of the leads, so that nobody waits for another in a circle; each lead once, as an upsert asks.
        var leads = numbers.stream().map(Floor::lead).distinct().sorted().toList();
        rows(connection, leads, """
                insert into score (lead, name, balance) values (?, 'engagement', 10)
                on conflict (lead, name) do update set balance = score.balance + 10""", (row, lead) -> row.setLong(1, lead));
        rows(connection, leads, """
                insert into trail (lead, last_reaction) values (?, now())
                on conflict (lead) do update set last_reaction = excluded.last_reaction""", (row, lead) -> row.setLong(1, lead));
        try (var done = connection.prepareStatement("update activity set state = 'DONE' where message_id = any(?)")) {
            done.setArray(
                    1,
                    connection.createArrayOf(
                            "text", numbers.stream().map(n -> "f" + n).toArray()));
            done.executeUpdate();
        }
        connection.commit();
    }

    private static void rows(Connection connection, List<Long> numbers, String sql, Row row) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var number : numbers) {
                row.set(statement, number);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static long lead(long number) {
        return 1 + number * 7919 % PipelineAndFloor.LEADS;
    }
}
