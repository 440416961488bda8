package dev.hagukumi.scenario.engine.jobs;

import dev.hagukumi.platform.Loops;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts our job executor in the place of the starter's. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobSettings.class)
class JobsConfiguration {

    @Bean
    JobExecutor jobExecutor(JdbcTemplate jdbc, JobSettings settings, Loops loops) {
        return new BatchedJobExecutor(jdbc, settings, loops);
    }
}
