package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hagukumi.HagukumiTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;

/** S13: another user of this machine cannot enter the embedded database, nor exchange its programs, nor read the data folder. */
@HagukumiTest
class StrangersOnThisMachineTests {
    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    JdbcTemplate jdbc;

    @Value("${hagukumi.data}")
    Path data;

    @Value("${hagukumi.embedded.programs}")
    Path programs;

    @ParameterizedTest
    @CsvSource({"postgres, ''", "postgres, postgres", "hagukumi, ''", "hagukumi, hagukumi", "root, ''"})
    void nobodyEntersWithoutThePassword(String user, String password) {
        assertThatThrownBy(() -> DriverManager.getConnection(database.getJdbcUrl(), user, password)
                        .close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
    }

    @Test
    void thereIsNoOtherDoorThanTheOneWithThePassword() throws IOException {
        var port = URI.create(database.getJdbcUrl().substring("jdbc:".length())).getPort();
        assertThat(Path.of("/tmp", ".s.PGSQL." + port)).doesNotExist();
        assertThat(jdbc.queryForObject("show listen_addresses", String.class)).isEqualTo("127.0.0.1");
        assertThat(Files.readAllLines(data.resolve("postgres").resolve("pg_hba.conf")))
                .filteredOn(line -> !line.startsWith("#"))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("scram-sha-256"));
    }

    @Test
    void theApplicationReachesNothingOutsideItsDatabase() {
        assertThat(jdbc.queryForObject(
                        "select rolsuper or rolcreaterole or rolcreatedb or rolreplication from pg_roles where rolname = current_user",
                        Boolean.class))
                .isFalse();
        assertThatThrownBy(() -> jdbc.execute("copy (select 1) to program 'cat'"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.queryForObject("select pg_read_file('PG_VERSION')", String.class))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void nobodyElseMayEnterTheDataFolderOrExchangeTheProgramsInIt() throws IOException {
        assertThat(rights(data)).isEqualTo("rwx------");
        assertThat(rights(data.resolve("postgres"))).isEqualTo("rwx------");
        assertThat(rights(programs)).isEqualTo("rwx------");
        assertThat(runningPrograms()).isNotEmpty().allMatch(program -> program.startsWith(programs.toAbsolutePath()));
    }

    /** Of the server that holds our data. */
    private List<Path> runningPrograms() throws IOException {
        var pid = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                .get(0)
                .strip();
        return ProcessHandle.of(Long.parseLong(pid))
                .flatMap(process -> process.info().command())
                .map(Path::of)
                .stream()
                .toList();
    }

    private static String rights(Path folder) throws IOException {
        java.util.Set<PosixFilePermission> rights = Files.getPosixFilePermissions(folder);
        return PosixFilePermissions.toString(rights);
    }
}
