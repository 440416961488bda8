package dev.hagukumi.scenario.journey;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Records journeys in place of the engine's history and metrics, which nobody here reads. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class JourneyPlugin extends AbstractProcessEnginePlugin {
    private final JdbcTemplate jdbc;

    JourneyPlugin(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomHistoryLevels(List.of(new JourneyLevel()));
        engine.setHistory(JourneyLevel.NAME);
        engine.setHistoryEventHandler(new RecordJourney());
        engine.setCustomSessionFactories(List.of(new JourneySessions(jdbc)));
        engine.setCommandContextFactory(new JourneyLast(engine));
        // Without rows there is nothing to date or to clean; "end" would send ten updates for each instance that ends.
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        engine.setHistoryCleanupStrategy(ProcessEngineConfigurationImpl.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        engine.setHistoryCleanupEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
    }
}
