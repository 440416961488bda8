package dev.hagukumi.scenario.batch;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.jspecify.annotations.Nullable;

/**
 * Spares the query for jobs that the engine makes for each subscription it deletes, where the batch has read that there is none;
 * and lets a batch take on what follows from its own jobs.
 */
class KnownJobs extends JobManager {

    @Override
    public List<JobEntity> findJobsByConfiguration(String type, String configuration, @Nullable String tenant) {
        if (ProcessEventJobHandler.TYPE.equals(type)
                && Instances.ofThisCommand().hasNoEventJob(configuration)) return List.of();
        return super.findJobsByConfiguration(type, configuration, tenant);
    }

    @Override
    public void insertJob(JobEntity job) {
        super.insertJob(job);
        Instances.ofThisCommand().created(job);
    }

    @Override
    protected void hintJobExecutor(JobEntity job) {
        var takenOn = Context.getJobExecutorContext() instanceof JobBatch batch
                && isJobDue(job)
                && areInSameProcessInstance(job, batch.getCurrentJob())
                && batch.takesOn(job);
        if (!takenOn) super.hintJobExecutor(job);
    }
}
