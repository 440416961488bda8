package dev.hagukumi.scenario.engine;

import dev.hagukumi.platform.database.Connections;
import dev.hagukumi.scenario.deploy.DeployRoom;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.CompositeProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.spring.boot.starter.event.EventPublisherPlugin;
import org.camunda.bpm.spring.boot.starter.util.CamundaSpringBootUtil;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Builds the engine. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    IdGenerator engineIds(JdbcTemplate jdbc, PlatformTransactionManager transactions, Connections connections) {
        return new ShortIds(jdbc, transactions, connections);
    }

    /** Our tables first: what the engine records goes there. */
    @Bean
    @DependsOnDatabaseInitialization
    HagukumiEngine processEngineConfiguration(DeployRoom deploy, List<ProcessEnginePlugin> plugins) {
        var engine = new HagukumiEngine(deploy);
        CamundaSpringBootUtil.initCustomFields(engine);
        // The publisher would send two Spring events for every listener of every element.
        var wanted = plugins.stream()
                .filter(plugin -> !(plugin instanceof EventPublisherPlugin))
                .toList();
        engine.getProcessEnginePlugins().add(new CompositeProcessEnginePlugin(wanted));
        return engine;
    }
}
