package dev.hagukumi.scenario.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What CamundaBpmActuatorConfiguration does, which waits for a class that Boot 4 moved. */
@Configuration(proxyBeanMethods = false)
class EngineHealth {

    @Bean
    HealthIndicator processEngineHealthIndicator(ProcessEngine engine) {
        return () -> Health.up().withDetail("name", engine.getName()).build();
    }

    @Bean
    HealthIndicator jobExecutorHealthIndicator(JobExecutor jobs) {
        return () -> (jobs.isActive() ? Health.up() : Health.down())
                .withDetail("name", jobs.getName())
                .withDetail("lockOwner", jobs.getLockOwner())
                .withDetail("lockTimeInMillis", jobs.getLockTimeInMillis())
                .withDetail("maxJobsPerAcquisition", jobs.getMaxJobsPerAcquisition())
                .withDetail("waitTimeInMillis", jobs.getWaitTimeInMillis())
                .build();
    }
}
