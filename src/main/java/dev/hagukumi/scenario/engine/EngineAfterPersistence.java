package dev.hagukumi.scenario.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineServicesConfiguration;
import org.camunda.bpm.spring.boot.starter.CamundaBpmConfiguration;
import org.camunda.bpm.spring.boot.starter.event.ProcessApplicationEventPublisher;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Brings the engine up once persistence is there. In place of the starter's CamundaBpmAutoConfiguration, whose order names a
 * class that Spring Boot 4 moved.
 */
@AutoConfiguration(after = HibernateJpaAutoConfiguration.class, before = CamundaBpmWebappAutoConfiguration.class)
@EnableConfigurationProperties(CamundaBpmProperties.class)
@Import({CamundaBpmConfiguration.class, SpringProcessEngineServicesConfiguration.class})
class EngineAfterPersistence {

    @Bean
    ProcessEngineFactoryBean processEngineFactoryBean(ProcessEngineConfigurationImpl configuration) {
        var engine = new ProcessEngineFactoryBean();
        engine.setProcessEngineConfiguration(configuration);
        return engine;
    }

    /** The configuration has it once the engine is built. */
    @Bean
    CommandExecutor commandExecutorTxRequired(ProcessEngine built, ProcessEngineConfigurationImpl configuration) {
        return configuration.getCommandExecutorTxRequired();
    }

    /** Says that the application is ready, on which the job executor starts, and that it ends. */
    @Bean
    ProcessApplicationEventPublisher startsJobsWhenReady(ApplicationEventPublisher events) {
        return new ProcessApplicationEventPublisher(events);
    }
}
