package dev.hagukumi.platform.embedded;

import dev.hagukumi.platform.Loops;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** A real PostgreSQL of our own, kept in the data folder and stopped cleanly with the application. */
@Configuration(proxyBeanMethods = false)
@Profile(EmbeddedDefault.PROFILE)
class EmbeddedDatabase {

    /** Where zonky unpacks and tidies up; by default a folder that everybody on the machine may write to. */
    private static final String WORKING_FOLDER = "ot.epg.working-dir";

    /** How often it is looked whether the server still lives. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** Enough to read the log of a crash again. */
    private static final Duration PATIENCE_AT_START = Duration.ofMinutes(1);

    @Bean(destroyMethod = "close")
    OwnPostgres postgres(
            DataFolder folder,
            @Value("${hagukumi.embedded.programs:${hagukumi.data}/postgres-programs}") Path programs,
            DatabaseRoles roles)
            throws IOException, SQLException {
        return start(
                folder.path().resolve("postgres"), programs.toAbsolutePath().normalize(), roles);
    }

    static OwnPostgres start(Path data, Path programs, DatabaseRoles roles) throws IOException, SQLException {
        return new OwnPostgres(data, port -> start(data, programs, roles, port));
    }

    private static EmbeddedPostgres start(Path data, Path programs, DatabaseRoles roles, int port)
            throws IOException, SQLException {
        OrphanedPostmaster.stop(data);
        // A start that failed keeps it locked for as long as this process lives; our own lock is on the folder above.
        Files.deleteIfExists(data.resolve("epg-lock"));
        OwnFolder.at(programs);
        var password = roles.writtenDown(programs);
        try {
            var postgres = begin(data, programs, password, roles, port);
            // zonky opens it for writing by all.
            OwnFolder.at(programs);
            roles.settle(postgres.getPostgresDatabase());
            return postgres;
        } finally {
            Files.delete(password);
        }
    }

    private static EmbeddedPostgres begin(Path data, Path folder, Path password, DatabaseRoles roles, int port)
            throws IOException {
        var programs = new PostgresPrograms(folder);
        var isNew = !Files.exists(data.resolve("PG_VERSION"));
        var others = System.setProperty(WORKING_FOLDER, folder.toString());
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setPGStartupWait(PATIENCE_AT_START)
                    .setOverrideWorkingDirectory(folder.toFile())
                    .setPgBinaryResolver(programs)
                    // Spring closes it; zonky's own hook would hang the exit.
                    .setRegisterShutdownHook(false)
                    // zonky's defaults trade durability for speed; a tour must survive a crash as production does.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    // zonky lets everybody in; of two answers to the same question initdb takes the later.
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", password.toString())
                    .setConnectConfig("password", roles.superuserPassword())
                    .setDataDirectoryCustomizer(made -> roles.close(made.toPath(), isNew, programs))
                    .start();
        } finally {
            if (others == null) System.clearProperty(WORKING_FOLDER);
            else System.setProperty(WORKING_FOLDER, others);
        }
    }

    /** Whatever ended it, the application waits for it and goes on; health tells where it cannot be begun. */
    @Bean
    Loops.Loop watchOverDatabase(OwnPostgres postgres, Loops loops) {
        return loops.start("embedded-database", LOOK, self -> {
            try {
                postgres.reviveTheDead();
            } catch (IOException | SQLException e) {
                throw new IllegalStateException("The embedded PostgreSQL cannot be begun again: " + e.getMessage(), e);
            }
        });
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(OwnPostgres postgres, DatabaseRoles roles) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
            }

            @Override
            public String getUsername() {
                return DatabaseRoles.APPLICATION;
            }

            @Override
            public String getPassword() {
                return roles.applicationPassword();
            }
        };
    }
}
