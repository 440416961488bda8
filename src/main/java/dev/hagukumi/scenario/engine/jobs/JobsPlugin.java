package dev.hagukumi.scenario.engine.jobs;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How due jobs are found, held and tried again. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class JobsPlugin extends AbstractProcessEnginePlugin {
    private final JobSettings settings;

    JobsPlugin(JobSettings settings) {
        this.settings = settings;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        // With the partial index on due dates, a look costs the same for ten sleeping leads and for a million.
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setEnsureJobDueDateNotNull(true);
        // Otherwise the model is loaded for each job created.
        engine.setLegacyJobRetryBehaviorEnabled(true);
        engine.setFailedJobRetryTimeCycle(settings.retries());
        engine.setFailedJobCommandFactory(new OutagesCostNoRetry());
        engine.setJobPriorityProvider(new WhoeverWaitsGoesFirst());
        var executor = engine.getJobExecutor();
        if (executor == null) return;
        var longestWait = settings.longestWait().toMillis();
        executor.setLockTimeInMillis(Math.toIntExact(settings.jobLock().toMillis()));
        executor.setMaxJobsPerAcquisition(settings.jobsPerLook());
        // A look that finds fewer jobs than it asked for counts as idle; the stock wait would grow to a minute.
        executor.setMaxWait(longestWait);
        executor.setWaitTimeInMillis(Math.toIntExact(longestWait / 2));
    }
}
