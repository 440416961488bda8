package dev.hagukumi.scoring.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** Connects to the database the environment names; else to the one that runs in the data folder. */
final class FindDatabase {
    private static final int LINE_OF_PORT = 3;

    private final Map<String, String> environment;

    FindDatabase(Map<String, String> environment) {
        this.environment = environment;
    }

    Connection connect() throws SQLException {
        var url = environment.get("SPRING_DATASOURCE_URL");
        if (url == null) return DriverManager.getConnection(embedded(), "hagukumi", embeddedPassword());
        return DriverManager.getConnection(
                url,
                environment.getOrDefault("SPRING_DATASOURCE_USERNAME", ""),
                environment.getOrDefault("SPRING_DATASOURCE_PASSWORD", ""));
    }

    /** As the running application keeps it. */
    private String embeddedPassword() {
        var secrets = new Properties();
        try (var kept = Files.newBufferedReader(data().resolve("secrets.properties"))) {
            secrets.load(kept);
        } catch (IOException e) {
            throw new Usage("The password of the database cannot be read from " + data().toAbsolutePath() + ": " + e);
        }
        return secrets.getProperty("HAGUKUMI_DATABASE_PASSWORD", "");
    }

    private Path data() {
        return Path.of(environment.getOrDefault("HAGUKUMI_DATA", "./data"));
    }

    private String embedded() {
        var data = data();
        try {
            var lines = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"));
            return "jdbc:postgresql://127.0.0.1:" + lines.get(LINE_OF_PORT).strip() + "/postgres";
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new Usage("No database: set SPRING_DATASOURCE_URL, or start Hagukumi in " + data.toAbsolutePath()
                    + " (HAGUKUMI_DATA) first.");
        }
    }
}
