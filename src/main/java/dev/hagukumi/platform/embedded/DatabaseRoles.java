package dev.hagukumi.platform.embedded;

import dev.hagukumi.platform.secret.GeneratedSecrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Who may enter the embedded database: its superuser, whom only this class knows, and the role of the application, which owns what
 * is inside and can reach nothing outside of it. Both by password. A folder of former versions, which let everybody of this machine
 * in, is closed before it is opened.
 */
@Component
@Profile(EmbeddedDefault.PROFILE)
class DatabaseRoles {
    static final String APPLICATION = "hagukumi";
    static final String SUPERUSER = "postgres";
    private static final String APPLICATION_PASSWORD = "HAGUKUMI_DATABASE_PASSWORD";
    private static final String SUPERUSER_PASSWORD = "HAGUKUMI_DATABASE_SUPERUSER_PASSWORD";

    private static final String ACCESS = """
            # Written by Hagukumi.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private static final Resource ALL_BELONGS_TO_THE_APPLICATION =
            new ClassPathResource("db/role/all-belongs-to-hagukumi.sql");

    private final GeneratedSecrets secrets;
    private final boolean superuserIsKnown;

    DatabaseRoles(GeneratedSecrets secrets) {
        this.secrets = secrets;
        this.superuserIsKnown = secrets.has(SUPERUSER_PASSWORD);
    }

    String superuserPassword() {
        return secrets.get(SUPERUSER_PASSWORD);
    }

    String applicationPassword() {
        return secrets.get(APPLICATION_PASSWORD);
    }

    /** The superuser's password in a file, as it is asked for when the database is made. */
    Path writtenDown(Path folder) throws IOException {
        var file = Files.createTempFile(folder, "password", "");
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return Files.writeString(file, superuserPassword());
    }

    /** Before the server starts. */
    void close(Path data, boolean madeJustNow, PostgresPrograms programs) {
        try {
            var access = data.resolve("pg_hba.conf");
            var trusting = Files.readString(access).lines().anyMatch(line -> line.matches("[^#].*\\strust\\s*"));
            if (trusting || !superuserIsKnown && !madeJustNow)
                programs.runAlone(data, "alter role " + SUPERUSER + " password '" + superuserPassword() + "'");
            Files.writeString(access, ACCESS);
        } catch (IOException e) {
            throw new UncheckedIOException("The database in " + data + " cannot be closed to strangers.", e);
        }
    }

    /** Once the server runs: the application's role is there, with the password that we know, and everything is its own. */
    void settle(DataSource superuser) throws SQLException, IOException {
        try (var connection = superuser.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try (var known = statement.executeQuery("select from pg_roles where rolname = '" + APPLICATION + "'")) {
                if (!known.next()) statement.execute("create role " + APPLICATION + " login");
            }
            statement.execute("alter role " + APPLICATION + " password '" + applicationPassword() + "'");
            statement.execute("alter database postgres owner to " + APPLICATION);
            statement.execute(ALL_BELONGS_TO_THE_APPLICATION.getContentAsString(StandardCharsets.UTF_8));
            connection.commit();
        }
    }
}
