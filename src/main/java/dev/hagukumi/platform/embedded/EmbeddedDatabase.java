package dev.hagukumi.platform.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
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

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres(
            DataFolder folder,
            @Value("${hagukumi.embedded.programs:${hagukumi.data}/postgres-programs}") Path programs,
            DatabaseRoles roles)
            throws IOException, SQLException {
        return start(
                folder.path().resolve("postgres"), programs.toAbsolutePath().normalize(), roles);
    }

    static EmbeddedPostgres start(Path data, Path programs, DatabaseRoles roles) throws IOException, SQLException {
        OrphanedPostmaster.stop(data);
        OwnFolder.at(programs);
        var password = roles.writtenDown(programs);
        try {
            var postgres = begin(data, programs, password, roles);
            // zonky opens it for writing by all.
            OwnFolder.at(programs);
            roles.settle(postgres.getPostgresDatabase());
            return postgres;
        } finally {
            Files.delete(password);
        }
    }

    private static EmbeddedPostgres begin(Path data, Path folder, Path password, DatabaseRoles roles)
            throws IOException {
        var programs = new PostgresPrograms(folder);
        var isNew = !Files.exists(data.resolve("PG_VERSION"));
        var others = System.setProperty(WORKING_FOLDER, folder.toString());
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
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

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedPostgres postgres, DatabaseRoles roles) {
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
