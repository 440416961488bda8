package dev.hagukumi.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hagukumi.platform.secret.GeneratedSecrets;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder of a former version, which let everybody on the machine in as superuser. */
class EmbeddedDatabaseTests {
    @TempDir
    Path folder;

    @Test
    void anOpenFolderIsClosedAndKeepsWhatIsInIt() throws Exception {
        madeByAFormerVersion();

        try (var postgres = open()) {
            assertThatThrownBy(() -> connect(postgres, "postgres", "")).isInstanceOf(SQLException.class);
            try (var connection = connect(postgres, "hagukumi", password("HAGUKUMI_DATABASE_PASSWORD"))) {
                assertThat(number(connection, "select count(*) from lead")).isEqualTo(2);
                assertThat(number(connection, "select twice(21)")).isEqualTo(42);
                changeEverything(connection);
            }
        }

        try (var postgres = open();
                var connection = connect(postgres, "hagukumi", password("HAGUKUMI_DATABASE_PASSWORD"))) {
            assertThat(number(connection, "select count(*) from lead")).isEqualTo(3);
        }
    }

    @Test
    void passwordsThatWereLostAreMadeAnew() throws Exception {
        try (var postgres = open()) {
            Files.delete(folder.resolve("secrets.properties"));
        }

        try (var postgres = open();
                var connection = connect(postgres, "hagukumi", password("HAGUKUMI_DATABASE_PASSWORD"))) {
            assertThat(number(connection, "select 1")).isEqualTo(1);
            try (var superuser = connect(postgres, "postgres", password("HAGUKUMI_DATABASE_SUPERUSER_PASSWORD"))) {
                assertThat(number(superuser, "select 1")).isEqualTo(1);
            }
        }
    }

    @Test
    void aDatabaseThatIsKilledIsBegunAgainWhereItWasWithAllThatWasCommitted() throws Exception {
        try (var postgres = open()) {
            var password = password("HAGUKUMI_DATABASE_PASSWORD");
            try (var connection = connect(postgres, "hagukumi", password);
                    var statement = connection.createStatement()) {
                statement.execute("create table kept as select 42 as answer");
            }
            assertThat(postgres.reviveTheDead()).isFalse();
            kill(postgres.postmaster().orElseThrow());

            assertThat(postgres.reviveTheDead()).isTrue();

            try (var connection = connect(postgres, "hagukumi", password)) {
                assertThat(number(connection, "select answer from kept")).isEqualTo(42);
            }
            assertThat(postgres.reviveTheDead()).isFalse();
        }
    }

    @Test
    void aClosedDatabaseStaysClosed() throws Exception {
        var postgres = open();
        postgres.close();

        assertThat(postgres.reviveTheDead()).isFalse();
        assertThat(postgres.postmaster()).isEmpty();
    }

    private static void kill(ProcessHandle postmaster) {
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }

    private OwnPostgres open() throws IOException, SQLException {
        return EmbeddedDatabase.start(
                folder.resolve("postgres"),
                Path.of("target", "postgres-programs").toAbsolutePath(),
                new DatabaseRoles(new GeneratedSecrets(folder)));
    }

    private void madeByAFormerVersion() throws Exception {
        try (var postgres = EmbeddedPostgres.builder()
                        .setDataDirectory(folder.resolve("postgres"))
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .start();
                var connection = connect(postgres.getPort(), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("""
                    create type mood as enum ('good', 'bad');
                    create domain points as int check (value > -100);
                    create table lead (id bigint generated always as identity primary key, old serial, mood mood, points points);
                    create table part (id bigint, day date) partition by range (day);
                    create table part_1 partition of part for values from ('2026-01-01') to ('2027-01-01');
                    create sequence numbers;
                    create view leads as select * from lead;
                    create materialized view counted as select count(*) from lead;
                    create function twice(n int) returns int language sql as 'select 2 * n';
                    create schema aside;
                    create table aside.table_of_its_own (id bigint);
                    insert into lead (mood, points) values ('good', 1), ('bad', 2);
                    """);
        }
    }

    /** As migrations to come will. */
    private static void changeEverything(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    alter type mood add value 'better';
                    alter domain points drop constraint points_check;
                    alter table lead add column more text;
                    insert into lead (mood) values ('good');
                    alter table part add column more text;
                    drop table part_1;
                    alter sequence numbers restart with 7;
                    drop view leads;
                    refresh materialized view counted;
                    create or replace function twice(n int) returns int language sql as 'select n + n';
                    create table new (id bigint);
                    alter table aside.table_of_its_own add column more text;
                    create schema another;
                    """);
        }
    }

    private String password(String name) {
        return new GeneratedSecrets(folder).get(name);
    }

    private static Connection connect(OwnPostgres postgres, String user, String password) throws SQLException {
        return connect(postgres.getPort(), user, password);
    }

    private static Connection connect(int port, String user, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", user, password);
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getInt(1);
        }
    }
}
