package dev.hagukumi.scoring.command;

import dev.hagukumi.scoring.RuleTrials.RulesDiff;
import dev.hagukumi.scoring.active.StoredRules;
import dev.hagukumi.scoring.diff.DiffRules;
import dev.hagukumi.scoring.ledger.ReadLives;
import dev.hagukumi.scoring.rulebook.ReadRuleFiles;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.ObjectMapper;

/** Scores the leads of the database by the rules in force and by those of a folder. The connection cannot write. */
public final class DiffFolder {
    private final PrintStream out;
    private final Map<String, String> environment;

    public DiffFolder(PrintStream out, Map<String, String> environment) {
        this.out = out;
        this.environment = environment;
    }

    public void run(List<String> words) {
        var folder = option(words, "--with");
        if (folder.isEmpty()) throw new Usage("Name the folder with the other rules: --with <folder>");
        var sample = sample(option(words, "--sample"));
        try (var connection = new FindDatabase(environment).connect()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            new PrintDiff(out).print(diff(connection, Path.of(folder), sample));
            connection.rollback();
        } catch (SQLException e) {
            throw new Usage("The database cannot be read: " + e.getMessage());
        }
    }

    private RulesDiff diff(Connection connection, Path folder, int sample) {
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        var json = new ObjectMapper();
        var stored = new StoredRules(jdbc, json);
        var zone = ZoneId.of(environment.getOrDefault("HAGUKUMI_BUSINESS_ZONE", "Asia/Tokyo"));
        var inForce = stored.active()
                .orElseThrow(() -> new Usage("No rules are in force in this database; start Hagukumi once."));
        try (var current = CheckFolder.open(stored.files(inForce.version()));
                var other = CheckFolder.open(ReadRuleFiles.from(folder))) {
            return new DiffRules(new ReadLives(jdbc, zone)).diff(current, other, sample);
        }
    }

    private static String option(List<String> words, String name) {
        var at = words.indexOf(name);
        return at < 0 || at + 1 >= words.size() ? "" : words.get(at + 1);
    }

    private static int sample(String text) {
        if (text.isEmpty()) return 0;
        if (!text.matches("\\d{1,9}")) throw new Usage("--sample takes a number of leads, not '" + text + "'");
        return Integer.parseInt(text);
    }
}
