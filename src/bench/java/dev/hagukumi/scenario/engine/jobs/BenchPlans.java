package dev.hagukumi.scenario.engine.jobs;

import dev.hagukumi.scenario.enrol.BenchEnrol;
import java.sql.Timestamp;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** How the database goes about what is asked most, as it would do it for this very question. */
public final class BenchPlans {
    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final ProcessEngineConfigurationImpl engine;
    private final ManagementService management;

    BenchPlans(
            JdbcTemplate jdbc,
            TransactionOperations transaction,
            ProcessEngineConfigurationImpl engine,
            ManagementService management) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.engine = engine;
        this.management = management;
    }

    public Map<String, String> all() {
        return Map.of(
                "taking due timers", taking(TakeDueJobs.timers(200)),
                "taking due steps", taking(TakeDueJobs.steps(200)),
                "finding who waits for a message",
                        inBatch(BenchEnrol.MOVES, new Long[] {1L, 2L}, new String[] {"a", "b"}),
                "Cockpit's overview",
                        asked(
                                "selectProcessDefinitionStatistics",
                                management
                                        .createProcessDefinitionStatisticsQuery()
                                        .includeIncidents()),
                // Of the one that all sleepers belong to, all have to be counted.
                "Cockpit's numbers in the diagram of another model",
                        asked(
                                "selectActivityStatistics",
                                management
                                        .createActivityStatisticsQuery("another")
                                        .includeIncidents()));
    }

    private String taking(String statement) {
        var now = new Timestamp(System.currentTimeMillis());
        return Objects.requireNonNull(transaction.execute(tx -> {
            jdbc.queryForMap(TakeDueJobs.TAKE_TURN, 0);
            return explain(statement, "nobody", 300.0, now);
        }));
    }

    private String inBatch(String sql, Object... values) {
        return Objects.requireNonNull(transaction.execute(tx -> {
            jdbc.queryForObject("select follow_indexes()", String.class);
            return explain(sql, values);
        }));
    }

    private String explain(String sql, Object... values) {
        return String.join("\n", jdbc.queryForList("explain " + sql, String.class, values));
    }

    /** A statement of the engine's own. */
    private String asked(String statement, Object question) {
        var settings = engine.getSqlSessionFactory().getConfiguration();
        var mapped = settings.getMappedStatement(statement);
        var sql = mapped.getBoundSql(question);
        return String.join(
                "\n",
                jdbc.query(
                        connection -> {
                            var explain = connection.prepareStatement("explain " + sql.getSql());
                            settings.newParameterHandler(mapped, question, sql).setParameters(explain);
                            return explain;
                        },
                        (row, n) -> row.getString(1)));
    }
}
