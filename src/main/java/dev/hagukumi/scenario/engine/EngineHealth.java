package dev.hagukumi.scenario.engine;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Health details "processEngine" and "jobExecutor", in the starter's own words. In place of its
 * CamundaBpmActuatorConfiguration, which asks for a class that Spring Boot 4 moved and else stays away without a word.
 */
@Configuration(proxyBeanMethods = false)
class EngineHealth {

    @Bean
    HealthIndicator processEngineHealthIndicator(ProcessEngine engine) {
        return () -> Health.up().withDetail("name", engine.getName()).build();
    }

    @Bean
    HealthIndicator jobExecutorHealthIndicator(JobExecutor jobs) {
        return () -> (jobs.isActive() ? Health.up() : Health.down())
                .withDetail("jobExecutor", details(jobs))
                .build();
    }

    private static Map<String, Object> details(JobExecutor jobs) {
        return Map.of(
                "name", jobs.getName(),
                "lockOwner", jobs.getLockOwner(),
                "lockTimeInMillis", jobs.getLockTimeInMillis(),
                "maxJobsPerAcquisition", jobs.getMaxJobsPerAcquisition(),
                "waitTimeInMillis", jobs.getWaitTimeInMillis(),
                "processEngineNames",
                        jobs.getProcessEngines().stream()
                                .map(ProcessEngine::getName)
                                .toList());
    }
}
